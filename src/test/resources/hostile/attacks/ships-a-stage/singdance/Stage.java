package singdance;

public interface Stage {
  default void verse(int i) {}

  default void step(int i) {}
}
