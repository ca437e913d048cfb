package singdance.checks;

public class SingDanceChecks {}
