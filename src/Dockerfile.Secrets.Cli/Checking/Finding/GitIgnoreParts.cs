using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Checking.Finding;

/// <summary>The parts of a pattern, compared with a path in one pass: the time is at most the product of both lengths.</summary>
internal sealed class GitIgnoreParts(ImmutableArray<GitIgnorePart> parts)
{
    /// <summary>Whether the pattern stands for the whole path.</summary>
    public bool IsMatch(string path)
    {
        // [i]: the first i parts stand for what was read so far.
        var here = new bool[parts.Length + 1];
        var next = new bool[parts.Length + 1];
        here[0] = true;
        ReadNothing(here);
        foreach (var c in path)
        {
            Array.Clear(next);
            for (var i = 0; i < parts.Length; i++)
            {
                if (here[i])
                {
                    Read(i, c, next);
                }
            }

            ReadNothing(next);
            (here, next) = (next, here);
        }

        return here[^1];
    }

    private void Read(int i, char c, bool[] next)
    {
        switch (parts[i].Kind)
        {
            case GitIgnorePartKind.Character:
                next[i + 1] |= parts[i].Takes(c);
                break;
            case GitIgnorePartKind.Star:
                next[i] |= c != '/';
                break;
            case GitIgnorePartKind.InDirectories:
                next[i] = true;
                next[i + 1] |= c == '/';
                break;
            case GitIgnorePartKind.Everything:
                next[i] = true;
                next[i + 1] = true;
                break;
        }
    }

    private void ReadNothing(bool[] states)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (states[i] && parts[i].Kind is GitIgnorePartKind.Star or GitIgnorePartKind.Directories)
            {
                states[i + 1] = true;
                states[i + (parts[i].Kind == GitIgnorePartKind.Directories ? 2 : 1)] = true;
            }
        }
    }
}
