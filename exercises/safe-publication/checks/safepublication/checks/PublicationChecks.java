package safepublication.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Nonces;
import duet.kit.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import safepublication.Registry;
import safepublication.Registry.Config;

/** Looks at what is made, when, and how often. */
class PublicationChecks {
  private static final String WHY_TWICE =
      "Two threads now work with two configurations, and whatever the one learns, the other never"
          + " hears of it.";
  private static final String HOW_TWICE =
      "Follow the steps below. Between which two of your lines did the other thread come in, and"
          + " what was meant to keep it out?";

  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "lazy",
      points = 1,
      needs = {},
      promise =
          "The factory is called at the first get and not before; get gives what it made, again and"
              + " again, and replace changes that")
  void nothingIsMadeBeforeItIsNeeded() {
    try (Crew crew = Crew.assemble()) {
      CountingFactory factory = new CountingFactory();
      Registry registry = made(crew, factory);
      mustHaveCalled(factory, 0, "When the registry had been made, before the first get,");
      Told first = got(crew, registry);
      mustHaveCalled(factory, 1, "After the first get");
      if (!Told.by("made-1").equals(first)) {
        throw plain("The first get did not give what the factory had made.");
      }
      if (!first.equals(got(crew, registry))) {
        throw plain("The second get gave another configuration than the first one.");
      }
      mustHaveCalled(factory, 1, "After the second get");
      mustTakeOver(crew, registry);
      mustTakeOverFirst(crew);
    }
  }

  private void mustTakeOver(Crew crew, Registry registry) {
    String other = "other-" + nonces.between(1_000, 9_999);
    does(crew, "replace", () -> registry.replace(CountingFactory.config(other)));
    if (!Told.by(other).equals(got(crew, registry))) {
      throw plain("After replace, get did not give what replace had been given.");
    }
  }

  private void mustTakeOverFirst(Crew crew) {
    CountingFactory factory = new CountingFactory();
    Registry registry = made(crew, factory);
    mustTakeOver(crew, registry);
    mustHaveCalled(factory, 0, "Where replace came before the first get,");
  }

  private static void mustHaveCalled(CountingFactory factory, int times, String when) {
    if (factory.calls() != times) {
      throw plain(
          "%s the factory had been called %d times instead of %d."
              .formatted(when, factory.calls(), times));
    }
  }

  private static CheckFailed plain(String observed) {
    return new CheckFailed(
        observed,
        "To make something may be dear, and whoever makes it without need pays for nothing; whoever"
            + " makes it twice has two of what there should be one of.",
        "Who calls factory.get(), and what does it look at before it does?",
        Evidence.observed(1, 1));
  }

  @Test
  @Check(
      id = "once",
      points = 2,
      needs = "lazy",
      flavour = Flavour.SWEPT,
      promise =
          "Two threads that both come first get the same configuration, made once, wherever one of"
              + " them is interrupted by the other")
  void whoeverComesFirst() {
    Sweep.of("get", TwoGets::new).calling("get", "get").teaching(WHY_TWICE, HOW_TWICE).run();
  }

  @Test
  @Check(
      id = "replacement",
      points = 1,
      needs = "lazy",
      flavour = Flavour.SWEPT,
      promise =
          "Once replace has come back, get gives the replacement, even if a first get was under way"
              + " meanwhile")
  void aReplacementStays() {
    String why =
        "Whoever has replaced the configuration believes that all work with the new one, and the"
            + " old one has come back behind its back.";
    String how =
        "Follow the steps below: which of your two methods wrote last, and did it know what the"
            + " other one had written?";
    Sweep.of("get-replace", () -> new GetAndReplace(false))
        .calling("get", "replace")
        .teaching(why, how)
        .run();
    Sweep.of("replace-get", () -> new GetAndReplace(true))
        .calling("replace", "get")
        .teaching(why, how)
        .run();
  }

  @Test
  @Check(
      id = "immutable",
      points = 2,
      needs = {},
      promise =
          "A Config keeps its hosts, whatever becomes of the list that it was made from, and gives"
              + " nobody a list to change")
  void aConfigNeverChanges() {
    try (Crew crew = Crew.assemble()) {
      String host = "host-" + nonces.between(1_000, 9_999);
      List<String> list = new ArrayList<>(List.of(host, "b"));
      AtomicReference<Config> made = new AtomicReference<>();
      does(crew, "new Config", () -> made.set(new Config("name", list)));
      Config config = made.get();
      list.add("c");
      list.set(0, "changed");
      Told promised = new Told("name", List.of(host, "b"));
      if (!promised.hosts().equals(told(crew, config).hosts())) {
        throw changed("The list that a Config had been made from was changed, and its hosts, too.");
      }
      mustRefuse(crew, "add", () -> config.hosts().add("d"));
      mustRefuse(crew, "remove", () -> config.hosts().remove(0));
      mustRefuse(crew, "set", () -> config.hosts().set(0, "e"));
      if (!promised.equals(told(crew, config))) {
        throw changed("A Config did not hold the name and the hosts that it had been given.");
      }
    }
  }

  private static void mustRefuse(Crew crew, String method, Call.Body change) {
    Call call = crew.call("caller", change);
    mustComeBack(crew, call, method);
    if (call.thrown().filter(UnsupportedOperationException.class::isInstance).isEmpty()) {
      throw changed("hosts().%s of a Config did not refuse to change the hosts.".formatted(method));
    }
  }

  private static CheckFailed changed(String observed) {
    return new CheckFailed(
        observed,
        "Many threads read a configuration without any lock, since it never changes. If it does,"
            + " each of them may see half of a change.",
        "A record keeps what it is given. What is that: a list, or the way to a list that others"
            + " have, too?",
        Evidence.observed(1, 1));
  }

  @Test
  @Check(
      id = "failure",
      points = 1,
      needs = "lazy",
      promise =
          "What the factory throws comes out of get as it is, and the next get calls the factory"
              + " again")
  void aFailureIsNotKept() {
    try (Crew crew = Crew.assemble()) {
      RuntimeException trouble = new IllegalStateException("no host is up");
      CountingFactory factory = new CountingFactory();
      int[] failures = {2};
      Registry registry =
          made(
              crew,
              () -> {
                if (failures[0]-- > 0) {
                  throw trouble;
                }
                return factory.get();
              });
      mustThrow(crew, registry, trouble);
      mustThrow(crew, registry, trouble);
      Told config = got(crew, registry);
      if (config == null || factory.calls() != 1) {
        throw failed("After the factory had failed, the next get did not call it again.");
      }
    }
  }

  private static void mustThrow(Crew crew, Registry registry, RuntimeException trouble) {
    Call call = crew.call("caller", registry::get);
    mustComeBack(crew, call, "get");
    if (call.thrown().isEmpty()) {
      throw failed("The factory threw, and get came back as if nothing had happened.");
    }
    if (call.thrown().get() != trouble) {
      throw failed("The factory threw, and another exception than its own came out of get.");
    }
  }

  private static CheckFailed failed(String observed) {
    return new CheckFailed(
        observed,
        "A factory that fails today may succeed tomorrow, and only its own exception says what is"
            + " the matter.",
        "Which of your fields has been written by the time the factory throws, and what does the"
            + " next get make of it?",
        Evidence.observed(1, 1));
  }

  private static Registry made(Crew crew, Supplier<Config> factory) {
    AtomicReference<Registry> made = new AtomicReference<>();
    does(crew, "new Registry", () -> made.set(new Registry(factory)));
    return made.get();
  }

  private static Told got(Crew crew, Registry registry) {
    AtomicReference<Told> got = new AtomicReference<>();
    does(crew, "get", () -> got.set(Told.by(registry.get())));
    return got.get();
  }

  private static Told told(Crew crew, Config config) {
    AtomicReference<Told> told = new AtomicReference<>();
    does(crew, "A method of Config", () -> told.set(Told.by(config)));
    return told.get();
  }

  /** Calls the submission on a thread of its own, to its end. */
  private static void does(Crew crew, String method, Call.Body body) {
    Call call = crew.call("caller", body);
    mustComeBack(crew, call, method);
    call.orFail(method);
  }

  private static void mustComeBack(Crew crew, Call call, String what) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw new CheckFailed(
          what + " never came back.",
          "Whoever calls it waits for ever.",
          "Look at what each thread waits for below: who was meant to bring that about?",
          Evidence.proved(List.of(), crew.doing()));
    }
  }
}
