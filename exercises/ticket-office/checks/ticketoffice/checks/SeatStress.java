package ticketoffice.checks;

import duet.kit.Check;
import duet.kit.Stress;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import ticketoffice.TicketOffice;

/** Two threads that race for one seat, a few hundred thousand times. */
@Check(
    id = "stress",
    points = 1,
    needs = "one-winner",
    promise = "In hundreds of thousands of races for one seat, exactly one of two gets it")
@Stress(
    why =
        "Somebody who was held at any single point would have been seen before: here both came to the"
            + " same point together, and both went on.",
    advice =
        "Look at how a thread finds out that nobody else is selling that seat. What if both look at"
            + " the same moment?")
@JCStressTest
@Outcome(
    id = {"true, false", "false, true"},
    expect = Expect.ACCEPTABLE,
    desc = "one of the two got it")
@Outcome(
    id = "true, true",
    expect = Expect.FORBIDDEN,
    desc =
        "Two threads tried to buy the same seat at the same moment, and both were told that they have it.")
@Outcome(
    expect = Expect.FORBIDDEN,
    desc = "Two threads tried to buy a free seat at the same moment, and none of them got it.")
@State
public class SeatStress {
  private final TicketOffice office = new TicketOffice(1, seat -> {});

  /** One of the two. */
  @Actor
  public void first(ZZ_Result result) {
    result.r1 = office.buy(0, "Ada");
  }

  /** The other one. */
  @Actor
  public void second(ZZ_Result result) {
    result.r2 = office.buy(0, "Ben");
  }
}
