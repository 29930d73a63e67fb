namespace DockerfileSecrets.Shell;

/// <summary>Where the reading stands, in the outermost text.</summary>
internal sealed class StartLeaf : ShellLeaf<int>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out int result)
    {
        result = configuration.Map(start);
        return 0;
    }
}

/// <summary>Where the last thing ended that is not white space.</summary>
internal sealed class EndLeaf : ShellLeaf<int>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out int result)
    {
        result = configuration.LastEnd;
        return 0;
    }
}
