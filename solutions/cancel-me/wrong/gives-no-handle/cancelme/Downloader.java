package cancelme;

import java.io.ByteArrayOutputStream;

public final class Downloader {
  private Downloader() {}

  public static byte[] download(Source source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        byte[] chunk = source.next();
        if (chunk == null) {
          break;
        }
        bytes.writeBytes(chunk);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      source.close();
    }
    return bytes.toByteArray();
  }

  public static Handle start(Source source) {
    new Thread(() -> download(source)).start();
    return null;
  }
}
