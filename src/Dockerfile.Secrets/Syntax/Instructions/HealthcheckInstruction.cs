using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>HEALTHCHECK: how to see that a container works.</summary>
/// <remarks><code>
/// HEALTHCHECK --interval=5m CMD curl -f http://localhost/
///                           ^^^ Type
///                               ^^^^^^^^^^^^^^^^^^^^^^^^^ Command
/// </code>
/// BuildKit <c>instructions/parse.go</c>, <c>parseHealthcheck</c>.</remarks>
public sealed class HealthcheckInstruction : Instruction
{
    internal HealthcheckInstruction(DraftElement draft)
        : base(draft)
    {
    }

    /// <summary><c>CMD</c> or <c>NONE</c> as written, or what stands in its place; <see langword="null"/> when nothing does.</summary>
    public Argument? Type => ArgumentAt(0);

    /// <summary>The command: one argument in shell form, one each in exec form. Empty when it is missing.</summary>
    public ImmutableArray<Argument> Command => Arguments.Length < 2 ? [] : Arguments[1..];

    /// <summary>How long between two checks, as a Go duration. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Interval => FindFlag("interval");

    /// <summary>How long a check may take, as a Go duration. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Timeout => FindFlag("timeout");

    /// <summary>How long failures do not count, as a Go duration. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? StartPeriod => FindFlag("start-period");

    /// <summary>How long between two checks of the start period, as a Go duration. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? StartInterval => FindFlag("start-interval");

    /// <summary>After how many failures the container is unhealthy. <see langword="null"/> without the flag; of repeated flags (an error) the first.</summary>
    public Flag? Retries => FindFlag("retries");
}
