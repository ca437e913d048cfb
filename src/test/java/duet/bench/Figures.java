package duet.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Figures of the same thing, measured several times.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least the smallest
 * @param most the largest
 * @param times how many there are
 */
@JsonPropertyOrder({"median", "least", "most", "times"})
record Figures(double median, double least, double most, int times) {
  static Figures of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    return new Figures(median, sorted.get(0), sorted.get(size - 1), size);
  }

  @Override
  public String toString() {
    return times == 1
        ? "%.2f".formatted(median)
        : "%.2f (%.2f-%.2f)".formatted(median, least, most);
  }
}
