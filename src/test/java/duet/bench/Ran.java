package duet.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a command has cost.
 *
 * @param exit its exit code
 * @param wallSeconds from its start to its end
 * @param cpuSeconds of the whole tree of processes
 * @param reapedSeconds the same as far as those who wait are told; less where namespaces hide it
 * @param machineSeconds of all that this machine did meanwhile, for comparison
 * @param peakMib the most memory that the first process had, in MiB
 */
@JsonPropertyOrder(alphabetic = true)
record Ran(
    int exit,
    double wallSeconds,
    double cpuSeconds,
    double reapedSeconds,
    double machineSeconds,
    double peakMib) {}
