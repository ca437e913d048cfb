package duet.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import duet.report.Calibration;
import duet.report.JsonCalibration;
import java.io.IOException;

/** Records as JSON for people to read, too. */
public final class PlainJson {
  private static final ObjectWriter WRITER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .registerModule(new SimpleModule().addSerializer(new AsInReports()))
          .writer();

  private PlainJson() {}

  private static final class AsInReports extends StdSerializer<Calibration> {
    AsInReports() {
      super(Calibration.class);
    }

    @Override
    public void serialize(Calibration calibration, JsonGenerator json, SerializerProvider others)
        throws IOException {
      JsonCalibration.write(calibration, json);
    }
  }

  /** The content of a file. */
  public static byte[] bytes(Object value) {
    try {
      return (WRITER.writeValueAsString(value) + "\n")
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that is no JSON", e);
    }
  }
}
