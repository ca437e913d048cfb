package singdance;

public class Swallow {}
