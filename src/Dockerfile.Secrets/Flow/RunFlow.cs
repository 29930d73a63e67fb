namespace DockerfileSecrets.Flow;

/// <summary>What one RUN does with secrets.</summary>
internal sealed class RunFlow(EvaluatedStep step)
{
    public EvaluatedStep Step => step;

    /// <summary>The secrets that are mounted.</summary>
    public List<SecretSource> Sources { get; } = [];

    public List<SecretLeak> Leaks { get; } = [];

    public List<SecretRead> Reads { get; } = [];

    public List<PathUse> Paths { get; } = [];

    public List<VariableUse> Variables { get; } = [];

    public List<FileRemoval> Removals { get; } = [];

    public List<CommandUse> Commands { get; } = [];

    /// <summary>Whether the script was read to its end. If not, all lists are empty and nothing is to be concluded.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Whether every command of the script was seen, in a language that is known.</summary>
    public bool IsUnderstood { get; set; } = true;

    /// <summary>Whether a bound of the analysis was reached: the script is nested too deeply, or does too much, to be followed to its end.</summary>
    public bool IsCut { get; set; }

    public void GiveUp()
    {
        IsComplete = false;
        IsCut = true;
        Leaks.Clear();
        Reads.Clear();
        Paths.Clear();
        Variables.Clear();
        Removals.Clear();
        Commands.Clear();
    }
}
