package org.junit.jupiter.api;

public class Assertions {
  public static void fail(String why) {}
}
