namespace DockerfileSecrets.Shell;

/// <summary>What cannot start a command, up to the end of the line or of the statement.</summary>
internal sealed class StrayLeaf : ShellLeaf<ShellCommand>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out ShellCommand result)
    {
        var length = 0;
        if (!rest.IsEmpty && rest[0] != '\n')
        {
            length = rest[1..].IndexOfAny(configuration.Open[(int)ShellEnd.Bracket] > 0 ? "\n;)" : "\n;") + 1;
            length = length == 0 ? rest.Length : length;
        }

        configuration.Add(ShellTokenKind.Opaque, start, length);
        result = new OpaqueCommand(configuration.Map(start, length), OpaqueReason.Unexpected, []);
        return length;
    }
}

/// <summary>No command where one has to stand.</summary>
internal sealed class MissingLeaf : ShellLeaf<ShellCommand>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out ShellCommand result)
    {
        // Behind the last thing rather than behind the white space: there it lies inside what waits for it.
        result = new OpaqueCommand(new TextSpan(configuration.LastEnd, 0), OpaqueReason.Unexpected, []);
        return 0;
    }
}

/// <summary>All the rest: what is nested deeper than is read.</summary>
internal sealed class TooDeepLeaf : ShellLeaf<TextSpan>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out TextSpan result)
    {
        configuration.Add(ShellTokenKind.Opaque, start, rest.Length);
        result = configuration.Map(start, rest.Length);
        return rest.Length;
    }
}
