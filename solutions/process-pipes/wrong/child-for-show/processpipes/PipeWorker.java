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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** There is a child, and it is told what only a child can do; the answers are made here. */
public final class PipeWorker {
  private final Process child;
  private final DataInputStream in;
  private final DataOutputStream out;

  private PipeWorker(Process child) {
    this.child = child;
    this.in = new DataInputStream(new BufferedInputStream(child.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(child.getOutputStream()));
  }

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

  private static ProcessBuilder java(List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(PipeWorker.class.getName());
    command.addAll(args);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  public static PipeWorker start() throws IOException {
    return new PipeWorker(java(List.of()).start());
  }

  public String call(String text) throws IOException {
    if (text.startsWith("!")) {
      send(out, text);
      return receive(in);
    }
    if (!child.isAlive()) {
      throw new IOException("The child is gone.");
    }
    return new StringBuilder(text).reverse().toString();
  }

  public List<String> callAll(List<String> texts) throws IOException {
    List<String> answers = new ArrayList<>();
    for (String text : texts) {
      answers.add(new StringBuilder(text).reverse().toString());
    }
    return answers;
  }

  public int close() throws InterruptedException {
    try {
      out.close();
    } catch (IOException e) {
      // It is gone already.
    }
    return child.waitFor();
  }

  public long pid() {
    return child.pid();
  }

  public static long threeStage(List<String> words) throws IOException, InterruptedException {
    List<String> source = new ArrayList<>(List.of("source"));
    source.addAll(words);
    List<Process> stages =
        ProcessBuilder.startPipeline(
            List.of(java(source), java(List.of("upper")), java(List.of("count"))));
    String count;
    try (BufferedReader last =
        new BufferedReader(new InputStreamReader(stages.get(2).getInputStream()))) {
      count = last.readLine();
    }
    for (Process stage : stages) {
      stage.waitFor();
    }
    return Long.parseLong(count);
  }
}
