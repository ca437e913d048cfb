package duet.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells of saves. The system's events make it quick; besides, it looks at the files every now and
 * then, since folders on a server, and some systems, have no such events. It is the folder that is
 * watched and not the file: many editors put a new file in place of the old one.
 */
final class Saves implements AutoCloseable {
  /** Between two looks where events come as well. */
  private static final long SELDOM_MILLIS = 1000;

  /** Between two looks where there is nothing else. */
  private static final long OFTEN_MILLIS = 150;

  /** Who is told. */
  interface Listener {
    /** The files are other ones, and there is something in each of them. */
    void saved();

    /** Some file is empty or not there: perhaps it is just being written. */
    void emptied();
  }

  private final Listener listener;
  private final WatchService events;
  private final Thread thread;
  private List<Path> files = List.of();
  private List<String> last = List.of();
  private boolean eventsCome;

  /**
   * Begins.
   *
   * @param poll whether to do without the system's events
   */
  Saves(boolean poll, Listener listener) {
    this.listener = listener;
    this.events = poll ? null : events();
    this.thread = new Thread(this::look, "duet-saves");
    thread.setDaemon(true);
    thread.start();
  }

  private static WatchService events() {
    try {
      WatchService service = FileSystems.getDefault().newWatchService();
      // Where the system has none, the JDK looks at the files itself, every ten seconds.
      if (!service.getClass().getSimpleName().contains("Polling")) {
        return service;
      }
      service.close();
    } catch (IOException | UnsupportedOperationException e) {
      // There are as few of them as of other resources of the system.
    }
    return null;
  }

  /** From now on these files; as they are now is not told. */
  synchronized void of(List<Path> others) {
    files = List.copyOf(others);
    last = files.stream().map(Saves::state).toList();
    eventsCome = events != null;
    for (Path folder : files.stream().map(Path::getParent).distinct().toList()) {
      try {
        if (events != null) {
          folder.register(
              events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
      } catch (IOException e) {
        eventsCome = false;
      }
    }
  }

  /** Whether the system's events are used. */
  synchronized boolean hasEvents() {
    return eventsCome;
  }

  private void look() {
    try {
      while (true) {
        pause();
        lookOnce();
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // That is how it ends.
    }
  }

  private void pause() throws InterruptedException {
    if (!hasEvents()) {
      TimeUnit.MILLISECONDS.sleep(OFTEN_MILLIS);
      return;
    }
    WatchKey key = events.poll(SELDOM_MILLIS, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  private synchronized void lookOnce() {
    List<String> now = files.stream().map(Saves::state).toList();
    if (now.equals(last)) {
      return;
    }
    last = now;
    if (now.contains("")) {
      listener.emptied();
    } else {
      listener.saved();
    }
  }

  /** Tells two states of a file apart; an empty string stands for nothing in it. */
  private static String state(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return bytes.length == 0
          ? ""
          : Files.getLastModifiedTime(file) + " " + bytes.length + " " + Arrays.hashCode(bytes);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      if (events != null) {
        events.close();
      }
    } catch (IOException e) {
      // Nobody listens any more.
    }
  }
}
