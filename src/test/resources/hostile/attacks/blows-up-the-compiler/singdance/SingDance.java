package singdance;

/** Has a constant of a hundred terabytes. */
public final class SingDance {
  private SingDance() {}

  private static final String C0 = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
  private static final String C1 = C0 + C0;
  private static final String C2 = C1 + C1;
  private static final String C3 = C2 + C2;
  private static final String C4 = C3 + C3;
  private static final String C5 = C4 + C4;
  private static final String C6 = C5 + C5;
  private static final String C7 = C6 + C6;
  private static final String C8 = C7 + C7;
  private static final String C9 = C8 + C8;
  private static final String C10 = C9 + C9;
  private static final String C11 = C10 + C10;
  private static final String C12 = C11 + C11;
  private static final String C13 = C12 + C12;
  private static final String C14 = C13 + C13;
  private static final String C15 = C14 + C14;
  private static final String C16 = C15 + C15;
  private static final String C17 = C16 + C16;
  private static final String C18 = C17 + C17;
  private static final String C19 = C18 + C18;
  private static final String C20 = C19 + C19;
  private static final String C21 = C20 + C20;
  private static final String C22 = C21 + C21;
  private static final String C23 = C22 + C22;
  private static final String C24 = C23 + C23;
  private static final String C25 = C24 + C24;
  private static final String C26 = C25 + C25;
  private static final String C27 = C26 + C26;
  private static final String C28 = C27 + C27;
  private static final String C29 = C28 + C28;
  private static final String C30 = C29 + C29;
  private static final String C31 = C30 + C30;
  private static final String C32 = C31 + C31;
  private static final String C33 = C32 + C32;
  private static final String C34 = C33 + C33;
  private static final String C35 = C34 + C34;
  private static final String C36 = C35 + C35;
  private static final String C37 = C36 + C36;
  private static final String C38 = C37 + C37;
  private static final String C39 = C38 + C38;

  public static void sing(Stage stage) {
    for (int i = 0; i < 3; i++) {
      stage.verse(i);
    }
  }

  public static void dance(Stage stage) {
    for (int i = 0; i < 3; i++) {
      stage.step(i);
    }
  }

  public static void performSequentially(Stage stage) {
    sing(stage);
    dance(stage);
  }

  /** Broken: one after the other. */
  public static void perform(Stage stage) throws InterruptedException {
    stage.verse(C39.length());
    sing(stage);
    dance(stage);
  }
}
