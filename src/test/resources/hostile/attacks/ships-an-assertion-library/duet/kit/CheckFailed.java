package duet.kit;

public class CheckFailed extends RuntimeException {}
