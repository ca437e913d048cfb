package duet.cli;

import duet.exercise.Exercise;
import java.nio.file.Path;
import java.util.List;

/**
 * Something to grade.
 *
 * @param path a folder or a file
 * @param name what the report calls it
 * @param exercises those it may answer
 * @param named whether the caller named these exercises
 * @param own whether it is the caller's own work on one exercise
 */
record Target(Path path, String name, List<Exercise> exercises, boolean named, boolean own) {}
