package duet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * What is in a file of a bad input, or in an entry of an archive. One block again and again, so
 * that a bomb needs no memory of its own here.
 *
 * @param block the bytes
 * @param times how often they follow each other
 */
record InputContent(byte[] block, int times) {
  private static final Path RIGHT =
      Path.of("solutions/sing-dance/right/latch/singdance/SingDance.java");

  static InputContent of(JsonNode made) throws IOException {
    if (made.has("zeros")) {
      return new InputContent(new byte[1 << 20], made.get("zeros").asInt());
    }
    byte[] bytes = bytes(made);
    return new InputContent(Arrays.copyOf(bytes, bytes.length - made.path("cut").asInt()), 1);
  }

  private static byte[] bytes(JsonNode made) throws IOException {
    if (made.has("base64")) {
      return Base64.getMimeDecoder().decode(made.get("base64").asText());
    } else if (made.has("entries")) {
      return InputArchive.of(made);
    }
    String text = text(made);
    for (Map.Entry<String, JsonNode> each : made.path("replace").properties()) {
      text = text.replace(each.getKey(), each.getValue().asText());
    }
    return text.getBytes(Charset.forName(made.path("encoding").asText("UTF-8")));
  }

  private static String text(JsonNode part) throws IOException {
    if (part.isTextual()) {
      return part.asText();
    } else if (part.path("right").asBoolean()) {
      return Files.readString(RIGHT);
    } else if (part.isObject()) {
      return text(part.path("text")).repeat(part.path("repeat").asInt(1));
    }
    StringBuilder all = new StringBuilder();
    for (JsonNode each : part) {
      all.append(text(each));
    }
    return all.toString();
  }

  long size() {
    return (long) block.length * times;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeTo(bytes);
    return bytes.toByteArray();
  }

  void writeTo(OutputStream out) throws IOException {
    for (int i = 0; i < times; i++) {
      out.write(block);
    }
  }
}
