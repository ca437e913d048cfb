package processpipes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

public final class PipeWorker {
  private boolean closed;

  private PipeWorker() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      answerAll();
    } else if (args[0].equals("source")) {
      for (int i = 1; i < args.length; i++) {
        System.out.println(args[i]);
      }
    } else {
      work(args[0].equals("upper"));
    }
  }

  private static void answerAll() throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
    while (true) {
      String text;
      try {
        text = receive(in);
      } catch (EOFException e) {
        return;
      }
      if (text.startsWith("!exit ")) {
        System.exit(Integer.parseInt(text.substring("!exit ".length())));
      }
      send(out, Reverser.reverse(text));
    }
  }

  private static void work(boolean upper) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    long count = 0;
    for (String word = in.readLine(); word != null; word = in.readLine()) {
      if (upper) {
        System.out.println(word.toUpperCase(Locale.ROOT));
      } else if (word.contains("A")) {
        count++;
      }
    }
    if (!upper) {
      System.out.println(count);
    }
  }

  private static String receive(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void send(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  public static PipeWorker start() throws IOException {
    return new PipeWorker();
  }

  public String call(String text) throws IOException {
    if (closed) {
      throw new IOException("The worker is closed.");
    }
    return Reverser.reverse(text);
  }

  public List<String> callAll(List<String> texts) throws IOException {
    return texts.stream().map(Reverser::reverse).toList();
  }

  public int close() throws InterruptedException {
    closed = true;
    return 0;
  }

  public long pid() {
    return ProcessHandle.current().pid();
  }

  public static long threeStage(List<String> words) throws IOException, InterruptedException {
    return words.stream()
        .map(word -> word.toUpperCase(Locale.ROOT))
        .filter(w -> w.contains("A"))
        .count();
  }
}
