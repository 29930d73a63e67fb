using Pidgin;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>White space and comments, with or without line ends; a line end brings the bodies of heredocs. Never fails.</summary>
internal sealed class GapLeaf(bool takesLines) : ShellLeaf<Unit>
{
    protected override bool IsSpace => true;

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out Unit result)
    {
        result = Unit.Value;
        var i = 0;
        while (i < rest.Length)
        {
            var from = i;
            while (i < rest.Length && (rest[i] is ' ' or '\t' || (rest[i] == '\r' && At(rest, i + 1) is '\n' or '\0')
                || (rest[i] == '\\' && At(rest, i + 1) == '\n')))
            {
                i += rest[i] == '\\' ? 2 : 1;
            }

            configuration.Add(ShellTokenKind.Space, start + from, i - from);
            if (At(rest, i) == '#')
            {
                var length = rest[i..].IndexOf('\n');
                length = length < 0 ? rest.Length - i : length;
                configuration.Add(ShellTokenKind.Comment, start + i, length);
                i += length;
            }

            if (!takesLines || At(rest, i) != '\n')
            {
                break;
            }

            configuration.Add(ShellTokenKind.NewLine, start + i, 1);
            configuration.IsSeparated = true;
            i++;
            while (configuration.Pending.TryDequeue(out var heredoc))
            {
                i += HeredocBody.Read(rest[i..], start + i, configuration, heredoc);
            }
        }

        return i;
    }
}
