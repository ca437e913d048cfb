package duet.kit.witness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Reads values without running code of a stranger: not even {@code toString}, which may be theirs.
 */
public final class Values {
  private static final int MOST_ELEMENTS = 200;
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 3;

  private static final Set<Class<?>> PLAIN =
      Set.of(
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Boolean.class,
          Character.class,
          String.class);

  private static final Set<Class<?>> LISTS =
      Set.of(
          ArrayList.class,
          LinkedList.class,
          Vector.class,
          CopyOnWriteArrayList.class,
          Arrays.asList().getClass(),
          List.of().getClass(),
          List.of(1).getClass(),
          Collections.emptyList().getClass(),
          Collections.singletonList(1).getClass());

  private Values() {}

  /**
   * The value in words, as the JDK writes it, bounded.
   *
   * @return nothing for an object of a class that might run a stranger's code when asked
   */
  public static Optional<String> inWords(Object value) {
    return inWords(value, 0)
        .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…");
  }

  private static Optional<String> inWords(Object value, int depth) {
    if (value == null || PLAIN.contains(value.getClass())) {
      return Optional.of(String.valueOf(value));
    } else if (depth < DEEPEST && LISTS.contains(value.getClass())) {
      return elements((List<?>) value, depth);
    } else if (depth < DEEPEST) {
      return inside(value).flatMap(inner -> inWords(inner, depth + 1));
    }
    return Optional.empty();
  }

  private static Optional<String> elements(List<?> list, int depth) {
    List<String> words = new ArrayList<>();
    for (Object element : list) {
      Optional<String> word = inWords(element, depth + 1);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      if (words.size() == MOST_ELEMENTS) {
        words.add("…");
        break;
      }
      words.add(word.get());
    }
    return Optional.of(words.toString());
  }

  /**
   * What one of the JDK's wrappers, such as a synchronized list, wraps; if it can be looked into.
   */
  private static Optional<Object> inside(Object value) {
    if (value.getClass().getNestHost() != Collections.class || !(value instanceof Collection)) {
      return Optional.empty();
    }
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      try {
        java.lang.reflect.Field wrapped = type.getDeclaredField("c");
        wrapped.setAccessible(true);
        return Optional.ofNullable(wrapped.get(value));
      } catch (NoSuchFieldException e) {
        continue;
      } catch (ReflectiveOperationException | RuntimeException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
