package duet.cli;

import duet.bulk.cohort.Slice;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 3/10}. */
final class SliceConverter implements ITypeConverter<Slice> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

  @Override
  public Slice convert(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException("\"" + text + "\" is no slice; write 3/10.");
    }
    try {
      return new Slice(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage() + "; slices are 1/N to N/N.");
    }
  }
}
