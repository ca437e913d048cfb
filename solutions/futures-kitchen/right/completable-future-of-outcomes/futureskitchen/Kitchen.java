package futureskitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * CompletableFutures of outcomes. A CompletableFuture alone would not do: it interrupts nobody, and
 * unpacks a CompletionException or CancellationException that a dish threw.
 */
public final class Kitchen implements AutoCloseable {
  private final ExecutorService cooks;
  private final Object door = new Object();
  private boolean open = true;
  private volatile boolean dropAll;

  public Kitchen(int cooks) {
    if (cooks < 1) {
      throw new IllegalArgumentException("cooks must be at least 1, but is " + cooks);
    }
    this.cooks = Executors.newFixedThreadPool(cooks);
  }

  public <T> Future<T> order(Callable<T> dish) {
    Ticket<T> ticket = new Ticket<>(dish);
    accept(List.of(ticket));
    return ticket;
  }

  public <T> List<T> banquet(List<Callable<T>> dishes)
      throws InterruptedException, ExecutionException {
    List<Ticket<T>> tickets = tickets(dishes);
    CompletableFuture<Outcome<List<T>>> table =
        CompletableFuture.completedFuture(Outcome.of(new ArrayList<>()));
    for (Ticket<T> ticket : tickets) {
      table =
          table.thenCompose(
              before ->
                  before.bad()
                      ? CompletableFuture.completedFuture(before)
                      : ticket.plate.thenApply(
                          served -> {
                            if (served.bad()) {
                              return served.as();
                            }
                            before.value.add(served.value);
                            return before;
                          }));
    }
    accept(tickets);
    try {
      return table.get().open();
    } finally {
      tickets.forEach(ticket -> ticket.cancel(true));
    }
  }

  public <T> T fastest(List<Callable<T>> dishes) throws InterruptedException, ExecutionException {
    List<Ticket<T>> tickets = tickets(dishes);
    if (tickets.isEmpty()) {
      throw new IllegalArgumentException("no dish, no fastest dish");
    }
    CompletableFuture<Outcome<T>> winner = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(tickets.size());
    for (Ticket<T> ticket : tickets) {
      ticket.plate.thenAccept(
          outcome -> {
            if (left.decrementAndGet() == 0 || !outcome.bad()) {
              winner.complete(outcome);
            }
          });
    }
    accept(tickets);
    try {
      return winner.get().open();
    } finally {
      tickets.forEach(ticket -> ticket.cancel(true));
    }
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    synchronized (door) {
      open = false;
      if (interrupted) {
        drop();
      } else {
        cooks.shutdown();
      }
    }
    while (!cooks.isTerminated()) {
      try {
        cooks.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
        drop();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void drop() {
    dropAll = true;
    for (Runnable ticket : cooks.shutdownNow()) {
      ((Ticket<?>) ticket).cancel(false);
    }
  }

  private void accept(List<? extends Ticket<?>> tickets) {
    synchronized (door) {
      if (!open) {
        throw new RejectedExecutionException("closed");
      }
      tickets.forEach(cooks::execute);
    }
  }

  private <T> List<Ticket<T>> tickets(List<Callable<T>> dishes) {
    List<Ticket<T>> tickets = new ArrayList<>();
    for (Callable<T> dish : dishes) {
      tickets.add(new Ticket<>(dish));
    }
    return tickets;
  }

  /** A value, or what was thrown instead, or (if both are missing) cancelled. */
  private static final class Outcome<T> {
    final T value;
    final Throwable thrown;
    final boolean cancelled;

    private Outcome(T value, Throwable thrown, boolean cancelled) {
      this.value = value;
      this.thrown = thrown;
      this.cancelled = cancelled;
    }

    static <T> Outcome<T> of(T value) {
      return new Outcome<>(value, null, false);
    }

    static <T> Outcome<T> failed(Throwable thrown) {
      return new Outcome<>(null, thrown, false);
    }

    static <T> Outcome<T> cancelled() {
      return new Outcome<>(null, null, true);
    }

    boolean bad() {
      return cancelled || thrown != null;
    }

    <S> Outcome<S> as() {
      return new Outcome<>(null, thrown, cancelled);
    }

    T open() throws ExecutionException {
      if (cancelled) {
        throw new CancellationException();
      }
      if (thrown != null) {
        throw new ExecutionException(thrown);
      }
      return value;
    }
  }

  private final class Ticket<T> implements Future<T>, Runnable {
    final CompletableFuture<Outcome<T>> plate = new CompletableFuture<>();
    private final Callable<T> dish;
    private Thread cook; // guarded by this

    Ticket(Callable<T> dish) {
      this.dish = Objects.requireNonNull(dish);
    }

    @Override
    public void run() {
      setCook(Thread.currentThread());
      Outcome<T> outcome;
      if (plate.isDone()) {
        outcome = Outcome.cancelled();
      } else if (dropAll) {
        outcome = Outcome.cancelled();
      } else {
        try {
          outcome = Outcome.of(dish.call());
        } catch (Throwable thrown) {
          outcome = Outcome.failed(thrown);
        }
      }
      setCook(null); // from here on nobody interrupts this thread for this dish
      plate.complete(outcome);
    }

    private synchronized void setCook(Thread cook) {
      this.cook = cook;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (!plate.complete(Outcome.cancelled())) {
        return false;
      }
      if (mayInterruptIfRunning) {
        synchronized (this) {
          if (cook != null) {
            cook.interrupt();
          }
        }
      }
      return true;
    }

    @Override
    public boolean isCancelled() {
      Outcome<T> outcome = plate.getNow(null);
      return outcome != null && outcome.cancelled;
    }

    @Override
    public boolean isDone() {
      return plate.isDone();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
      return plate.get().open();
    }

    @Override
    public T get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      return plate.get(timeout, unit).open();
    }
  }
}
