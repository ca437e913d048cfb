package boundedbuffer.checks;

import boundedbuffer.BoundedBuffer;
import boundedbuffer.checks.BufferOfWords.Putting;
import boundedbuffer.checks.BufferOfWords.Taking;
import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Nonces;
import duet.kit.Sweep;
import duet.kit.Wakeups;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lets threads wait at the buffer, and looks at who is woken, and what becomes of it. */
class BoundedBufferChecks {
  private final Nonces nonces = Nonces.ofCheck();

  private String word() {
    return "dish-" + nonces.between(1_000, 9_999);
  }

  @Test
  @Check(
      id = "fifo",
      points = 1,
      needs = {},
      promise =
          "Elements come out in the order in which they went in, offer and poll answer at once, size"
              + " counts")
  void elementsComeOutInOrder() {
    try (Crew crew = Crew.assemble()) {
      BufferOfWords buffer = BufferOfWords.of(crew, 3);
      List<String> words = List.of(word() + "-a", word() + "-b", word() + "-c", word() + "-d");
      mustBe(buffer.poll() == null, "poll gave something from a buffer that was empty.");
      buffer.put(words.get(0));
      mustBe(buffer.offer(words.get(1)), "offer refused an element though there was room.");
      mustBe(buffer.size() == 2, "With two elements in the buffer, size did not tell 2.");
      mustBe(words.get(0).equals(buffer.take()), "take did not give what had been put first.");
      buffer.put(words.get(2));
      mustBe(buffer.offer(words.get(3)), "offer refused an element though there was room.");
      mustBe(words.get(1).equals(buffer.poll()), "poll did not give what had been there longest.");
      mustBe(words.get(2).equals(buffer.take()), "take did not give what had been there longest.");
      mustBe(words.get(3).equals(buffer.take()), "take did not give the last element.");
      mustBe(buffer.size() == 0, "With no element in the buffer, size did not tell 0.");
      mustBe(buffer.poll() == null, "poll gave something from a buffer that was empty.");
    }
  }

  private static void mustBe(boolean holds, String otherwise) {
    if (!holds) {
      throw new CheckFailed(
          otherwise,
          "Even with a single thread it is not right, so nothing can be said about several.",
          "Play it through with a pencil: what is kept where after each call?",
          Evidence.observed(1, 1));
    }
  }

  @Test
  @Check(
      id = "capacity",
      points = 1,
      needs = "fifo",
      promise =
          "There are never more elements than the capacity, and a capacity below 1 or a null is"
              + " refused")
  void theBufferIsBounded() {
    try (Crew crew = Crew.assemble()) {
      for (int capacity : List.of(1, 4)) {
        BufferOfWords buffer = BufferOfWords.of(crew, capacity);
        for (int i = 0; i < capacity; i++) {
          mustBe(buffer.offer(word()), "offer refused an element though there was room.");
        }
        mustBe(!buffer.offer(word()), "offer accepted an element though the buffer was full.");
        mustBe(buffer.size() == capacity, "A full buffer did not tell its capacity as its size.");
      }
      mustThrow(crew, "new BoundedBuffer(0)", () -> new BoundedBuffer<String>(0), true);
      mustThrow(crew, "new BoundedBuffer(-1)", () -> new BoundedBuffer<String>(-1), true);
      BufferOfWords buffer = BufferOfWords.of(crew, 2);
      mustThrow(crew, "put(null)", () -> buffer.itself().put(null), false);
      mustThrow(crew, "offer(null)", () -> buffer.itself().offer(null), false);
      mustBe(buffer.size() == 0, "After a null had been refused, size did not tell 0.");
    }
  }

  private static void mustThrow(Crew crew, String what, Call.Body body, boolean argument) {
    Class<?> wanted = argument ? IllegalArgumentException.class : NullPointerException.class;
    Call call = crew.call("caller", body);
    crew.awaitDoneOrStuck(call::ended);
    if (call.thrown().filter(wanted::isInstance).isEmpty()) {
      throw new CheckFailed(
          what + " did not throw " + wanted.getSimpleName() + ".",
          "A buffer without room makes everybody wait for ever, and a null from poll would say that"
              + " there is nothing.",
          "Look at the arguments before anything else.",
          Evidence.observed(1, 1));
    }
  }

  @Test
  @Check(
      id = "take-waits",
      points = 1,
      needs = "fifo",
      promise =
          "Whoever takes from an empty buffer waits, without using the processor, until somebody"
              + " puts")
  void takersWait() {
    try (Crew crew = Crew.assemble()) {
      for (boolean offers : List.of(false, true)) {
        BufferOfWords buffer = BufferOfWords.of(crew, 2);
        Taking taker = buffer.taking("taker");
        buffer.mustWait(
            taker.call(),
            "While the buffer was empty, take",
            "What must be true before take may go on, and what does it do as long as it is not?");
        String word = word();
        if (offers) {
          mustBe(buffer.offer(word), "offer refused an element though there was room.");
        } else {
          buffer.put(word);
        }
        mustGet(buffer, taker, word);
      }
    }
  }

  private static void mustGet(BufferOfWords buffer, Taking taker, String word) {
    if (!buffer.reaches(taker.call()::ended)) {
      throw buffer.failed(
          "An element was put into the buffer, and the one who waited for it went on waiting.",
          "Whoever waits sleeps until somebody wakes it: if nobody does, it sleeps for ever.",
          "Who knows that there is an element now, and whom does it tell, where?");
    }
    taker.call().orFail("take");
    if (!word.equals(taker.got().get())) {
      throw buffer.failed(
          "The one who had waited for an element got another one than was put.",
          "What comes out must be what went in.",
          "What does take do between being woken and giving something back?");
    }
  }

  @Test
  @Check(
      id = "put-waits",
      points = 1,
      needs = "fifo",
      promise =
          "Whoever puts into a full buffer waits, without using the processor, until somebody takes")
  void puttersWait() {
    try (Crew crew = Crew.assemble()) {
      for (boolean polls : List.of(false, true)) {
        BufferOfWords buffer = BufferOfWords.of(crew, 1);
        String first = word() + "-1";
        String second = word() + "-2";
        buffer.put(first);
        Putting putter = buffer.putting("cook", second);
        buffer.mustWait(
            putter.call(),
            "While the buffer was full, put",
            "What must be true before put may go on, and what does it do as long as it is not?");
        mustBe(
            first.equals(polls ? buffer.poll() : buffer.take()),
            "While somebody waited to put, the element that was there did not come out.");
        mustHavePut(buffer, putter);
        mustBe(second.equals(buffer.take()), "What had been put after waiting did not come out.");
      }
    }
  }

  private static void mustHavePut(BufferOfWords buffer, Putting putter) {
    if (!buffer.reaches(putter.call()::ended)) {
      throw buffer.failed(
          "An element was taken out of the buffer, and the one who waited for room went on waiting.",
          "Whoever waits sleeps until somebody wakes it: if nobody does, it sleeps for ever.",
          "Who knows that there is room now, and whom does it tell, where?");
    }
    putter.call().orFail("put");
  }

  @Test
  @Check(
      id = "no-lost-wakeup",
      points = 2,
      needs = {"take-waits", "put-waits"},
      flavour = Flavour.SWEPT,
      promise = "However many wait, on whichever side: whoever can go on does")
  void nobodyIsForgotten() {
    try (Crew crew = Crew.assemble()) {
      manyTakers(crew);
      manyPutters(crew);
      wrongKindOfWaiter(crew, true);
      wrongKindOfWaiter(crew, false);
      OnTheWayBack.findsNothing(crew, true);
      OnTheWayBack.findsNothing(crew, false);
    }
  }

  private void manyTakers(Crew crew) {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      BufferOfWords buffer = BufferOfWords.of(crew, 3);
      List<Taking> takers = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        takers.add(buffer.taking("taker " + i));
        buffer.reaches(() -> false);
      }
      atOneGo(crew, wakeups, buffer, true, 3);
      if (!buffer.reaches(() -> takers.stream().allMatch(taker -> taker.call().ended()))) {
        throw forgotten(
            buffer, "Three takers waited, three elements were put, and not all got one.");
      }
    }
  }

  private void manyPutters(Crew crew) {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      BufferOfWords buffer = BufferOfWords.of(crew, 3);
      for (int i = 1; i <= 3; i++) {
        buffer.put("dish " + i);
      }
      List<Putting> putters = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        putters.add(buffer.putting("cook " + i, "dish " + (3 + i)));
        buffer.reaches(() -> false);
      }
      atOneGo(crew, wakeups, buffer, false, 3);
      if (!buffer.reaches(() -> putters.stream().allMatch(putter -> putter.call().ended()))) {
        throw forgotten(
            buffer,
            "Three cooks waited for room, three elements were taken, and not all could put.");
      }
    }
  }

  /** Before anybody who was woken can do anything, where one lock guards all. */
  private static Call atOneGo(
      Crew crew, Wakeups wakeups, BufferOfWords buffer, boolean puts, int times) {
    buffer.note("somebody", "calls %s %d times, at one go".formatted(puts ? "put" : "take", times));
    return crew.call(
        "somebody",
        () -> {
          Runnable all = () -> again(buffer, puts, times);
          if (!wakeups.withTheOnlyLock(all)) {
            all.run();
          }
        });
  }

  private static CheckFailed forgotten(BufferOfWords buffer, String observed) {
    return buffer.failed(
        observed,
        "Somebody sleeps though there is something to do, and the one who could wake it believes"
            + " that it has.",
        "Whom does each of your methods wake: everybody, one, or one of the right kind? Is there a"
            + " case in which it wakes nobody, though somebody could go on?");
  }

  /**
   * Two wait for the one thing. Somebody brings it about once, and wants it the other way round
   * before any of them has come to the buffer again: so now both kinds wait, and the next call can
   * wake the wrong one.
   */
  private void wrongKindOfWaiter(Crew crew, boolean takersWait) {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      BufferOfWords buffer = BufferOfWords.of(crew, 1);
      // Both sides have waited once, so it is known whether they share a lock.
      learn(buffer);
      if (!takersWait) {
        buffer.put("dish 0");
      }
      for (int i = 1; i <= 2; i++) {
        waiter(buffer, takersWait, i);
        buffer.reaches(() -> false);
      }
      Call twice = atOneGo(crew, wakeups, buffer, takersWait, 2);
      if (!buffer.reaches(twice::ended)) {
        throw forgotten(
            buffer,
            takersWait
                ? "Two takers and a cook waited at the same time, there was room, and the cook was"
                    + " not woken."
                : "Two cooks and a taker waited at the same time, there was an element, and the"
                    + " taker was not woken.");
      }
    }
  }

  private static void learn(BufferOfWords buffer) {
    Taking taker = buffer.taking("taker");
    buffer.reaches(() -> false);
    buffer.put("dish");
    buffer.reaches(taker.call()::ended);
    buffer.put("dish");
    Putting putter = buffer.putting("cook", "dish");
    buffer.reaches(() -> false);
    buffer.take();
    buffer.reaches(putter.call()::ended);
    buffer.take();
    buffer.forget();
  }

  private static void waiter(BufferOfWords buffer, boolean takersWait, int number) {
    if (takersWait) {
      buffer.taking("taker " + number);
    } else {
      buffer.putting("cook " + number, "dish " + number);
    }
  }

  private static void again(BufferOfWords buffer, boolean puts, int times) {
    try {
      for (int i = 1; i <= times; i++) {
        if (puts) {
          buffer.itself().put("dish " + i);
        } else {
          buffer.itself().take();
        }
      }
    } catch (InterruptedException atTheEndOfTheCheck) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Check(
      id = "guarded-loop",
      points = 1,
      needs = {"take-waits", "put-waits"},
      flavour = Flavour.SWEPT,
      promise = "Whoever is woken without a reason looks again, and waits on")
  void wokenForNothing() {
    try (Crew crew = Crew.assemble()) {
      takerIsWoken(crew);
      putterIsWoken(crew);
    }
  }

  private void takerIsWoken(Crew crew) {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      BufferOfWords buffer = BufferOfWords.of(crew, 2);
      Taking taker = buffer.taking("taker");
      buffer.reaches(() -> false);
      buffer.note("somebody", "wakes all who wait, without a reason");
      wakeups.wakeAll();
      if (taker.call().ended()) {
        throw unguarded(
            buffer,
            "take was woken without a reason while the buffer was empty, and came back instead of"
                + " waiting on.");
      }
      String word = word();
      buffer.put(word);
      mustGet(buffer, taker, word);
      mustBe(buffer.size() == 0, "Afterwards the buffer did not tell 0 as its size.");
    }
  }

  private void putterIsWoken(Crew crew) {
    try (Wakeups wakeups = Wakeups.watch(crew)) {
      BufferOfWords buffer = BufferOfWords.of(crew, 1);
      String first = word() + "-1";
      buffer.put(first);
      Putting putter = buffer.putting("cook", word() + "-2");
      buffer.reaches(() -> false);
      buffer.note("somebody", "wakes all who wait, without a reason");
      wakeups.wakeAll();
      if (putter.call().ended()) {
        throw unguarded(
            buffer,
            "put was woken without a reason while the buffer was full, and came back instead of"
                + " waiting on.");
      }
      mustBe(first.equals(buffer.take()), "The element that was there did not come out.");
      mustHavePut(buffer, putter);
      mustBe(buffer.size() == 1, "Afterwards the buffer did not tell 1 as its size.");
    }
  }

  private static CheckFailed unguarded(BufferOfWords buffer, String observed) {
    return buffer.failed(
        observed,
        "Between being woken and having the lock again, somebody else may have been there; and Java"
            + " may wake a thread for no reason at all.",
        "What do you know when wait comes back, and what do you only believe?");
  }

  @Test
  @Check(
      id = "interrupt",
      points = 1,
      needs = {"take-waits", "put-waits"},
      flavour = Flavour.SWEPT,
      promise =
          "Whoever is interrupted while it waits gets InterruptedException, and the buffer works on")
  void whoeverIsInterruptedGivesUp() {
    try (Crew crew = Crew.assemble()) {
      BufferOfWords buffer = BufferOfWords.of(crew, 1);
      Taking taker = buffer.taking("taker");
      buffer.reaches(() -> false);
      mustGiveUp(buffer, taker.call(), "take");
      String word = word();
      buffer.put(word);
      Putting putter = buffer.putting("cook", "too late");
      buffer.reaches(() -> false);
      mustGiveUp(buffer, putter.call(), "put");
      mustBe(buffer.size() == 1, "After an interrupted put, size did not tell what it was before.");
      mustBe(word.equals(buffer.take()), "After an interrupted put, the buffer did not work on.");
      mustBe(buffer.poll() == null, "An interrupted put had put its element nevertheless.");
      buffer.put(word);
      mustBe(word.equals(buffer.take()), "After an interrupted take, the buffer did not work on.");
      for (boolean takers : List.of(true, false)) {
        OnTheWayBack.givesUpBeforeItIsCalled(crew, takers);
        OnTheWayBack.isCalledAndGivesUp(crew, takers, 0);
        OnTheWayBack.isCalledAndGivesUp(crew, takers, 1);
      }
    }
  }

  private static void mustGiveUp(BufferOfWords buffer, Call call, String method) {
    buffer.note("somebody", "interrupts it while it waits");
    call.thread().interrupt();
    boolean back = buffer.reaches(call::ended);
    if (!back || call.thrown().filter(InterruptedException.class::isInstance).isEmpty()) {
      throw buffer.failed(
          "%s was interrupted while it waited, and %s."
              .formatted(
                  method,
                  !back
                      ? "waited on"
                      : call.thrown().isPresent()
                          ? "threw something else than InterruptedException"
                          : "came back as if nothing had happened"),
          "To interrupt a thread is the only way to tell it that nobody needs what it waits for any"
              + " more.",
          "Which exception does the wait throw, and what becomes of it?");
    }
  }

  @Test
  @Check(
      id = "sweep",
      points = 1,
      needs = {"take-waits", "put-waits"},
      flavour = Flavour.SWEPT,
      promise =
          "Nothing is lost or doubled, and nobody is forgotten, wherever one thread is interrupted"
              + " by another")
  void nobodyComesInBetween() {
    sweep("take-put", "take", "put", () -> TwoAtTheBuffer.empty(1).takes().puts("b"));
    sweep("put-take", "put", "take", () -> TwoAtTheBuffer.holding(1, "a").puts("b").takes());
    sweep("put-put", "put", "put", () -> TwoAtTheBuffer.empty(2).puts("a").puts("b"));
    sweep("take-take", "take", "take", () -> TwoAtTheBuffer.holding(2, "a", "b").takes().takes());
    sweep("offer-offer", "offer", "offer", () -> TwoAtTheBuffer.empty(1).offers("a").offers("b"));
    sweep("poll-poll", "poll", "poll", () -> TwoAtTheBuffer.holding(1, "a").polls().polls());
    sweep("poll-put", "poll", "put", () -> TwoAtTheBuffer.holding(1, "a").polls().puts("b"));
    sweep("offer-take", "offer", "take", () -> TwoAtTheBuffer.empty(1).offers("a").takes());
    sweep("put-offer", "put", "offer", () -> TwoAtTheBuffer.empty(2).puts("a").offersWithRoom("b"));
    sweep(
        "take-poll",
        "take",
        "poll",
        () -> TwoAtTheBuffer.holding(2, "a", "b").takes().pollsWithElement());
    sweep(
        "put-put-while-one-waits",
        "put",
        "put",
        () -> TwoAtTheBuffer.empty(3).puts("a").puts("b").whileATakerWaits());
    sweep(
        "poll-take-while-one-waits",
        "poll",
        "take",
        () -> TwoAtTheBuffer.holding(3, "a", "b", "c").polls().takes().whileACookWaits("d"));
  }

  private static void sweep(
      String name, String first, String second, java.util.function.Supplier<TwoAtTheBuffer> made) {
    Sweep.of(name, made)
        .calling(first, second)
        .teaching(
            "What one of the two knew was no longer true when it acted on it.",
            "Follow the steps below: between which two of your lines did the other one come in, and"
                + " which lock was meant to keep it out?")
        .run();
  }

  static Set<String> sorted(List<String> words) {
    return words.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }
}
