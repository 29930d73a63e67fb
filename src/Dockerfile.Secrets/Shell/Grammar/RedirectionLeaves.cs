using System.Globalization;
using System.Text;
using static DockerfileSecrets.Shell.ShellCharacters;

namespace DockerfileSecrets.Shell;

/// <summary>The operator of a redirection, with the descriptor before it.</summary>
internal readonly record struct RedirectionHead(RedirectionKind Kind, int? Descriptor, string? Variable, bool StripsTabs);

internal sealed class RedirectionHeadLeaf : ShellLeaf<RedirectionHead>
{
    // The longer of two with a common start stands first.
    private static readonly (string Sign, RedirectionKind Kind)[] Signs =
    [
        ("<<<", RedirectionKind.HereString), ("<<-", RedirectionKind.Heredoc), ("<<", RedirectionKind.Heredoc), ("<>", RedirectionKind.ReadWrite),
        ("<&", RedirectionKind.DuplicateInput), ("<", RedirectionKind.Input), (">>", RedirectionKind.Append), (">|", RedirectionKind.Clobber),
        (">&", RedirectionKind.DuplicateOutput), (">", RedirectionKind.Output), ("&>>", RedirectionKind.AppendOutputAndError),
        ("&>", RedirectionKind.OutputAndError),
    ];

    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out RedirectionHead result)
    {
        result = default;
        var i = 0;
        string? variable = null;
        if (At(rest, 0) == '{')
        {
            var name = NameLength(rest[1..]);
            i = name > 0 && At(rest, name + 1) == '}' ? name + 2 : 0;
            variable = i > 0 ? rest.Slice(1, name).ToString() : null;
        }
        else
        {
            while (i < rest.Length && char.IsAsciiDigit(rest[i]))
            {
                i++;
            }
        }

        var operatorText = rest[i..];
        if (At(operatorText, 0) is not ('<' or '>' or '&') || (At(operatorText, 0) != '&' && At(operatorText, 1) == '('))
        {
            return -1;
        }

        foreach (var (sign, kind) in Signs)
        {
            if (operatorText.StartsWith(sign) && (sign[0] != '&' || i == 0))
            {
                int? descriptor = variable is null && i > 0 && int.TryParse(rest[..i], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : null;
                result = new RedirectionHead(kind, descriptor, variable, sign == "<<-");
                configuration.Add(ShellTokenKind.Redirection, start, i + sign.Length);
                return i + sign.Length;
            }
        }

        return -1;
    }
}

/// <summary>The word behind <c>&lt;&lt;</c>, in which nothing expands.</summary>
internal sealed class HeredocWordLeaf(bool stripsTabs) : ShellLeaf<ShellHeredoc>
{
    protected override int Eat(ReadOnlySpan<char> rest, int start, ShellConfiguration configuration, out ShellHeredoc result)
    {
        var delimiter = new StringBuilder();
        var isQuoted = false;
        var isClosed = true;
        var i = 0;
        while (!IsWordEnd(rest, i) && !(rest[i] == '\r' && At(rest, i + 1) is '\n' or '\0'))
        {
            if (rest[i] is '\'' or '"')
            {
                isQuoted = true;
                var length = rest[(i + 1)..].IndexOf(rest[i]);
                isClosed = length >= 0;
                length = isClosed ? length : rest.Length - i - 1;
                delimiter.Append(rest.Slice(i + 1, length));
                i = Math.Min(rest.Length, i + length + 2);
                continue;
            }

            if (rest[i] == '\\' && i + 1 < rest.Length)
            {
                isQuoted = true;
                i++;
            }

            delimiter.Append(rest[i++]);
        }

        configuration.Add(ShellTokenKind.Redirection, start, i);
        var span = i > 0 ? configuration.Map(start, i) : new TextSpan(configuration.LastEnd, 0);
        result = new ShellHeredoc(span, delimiter.ToString(), isQuoted, isClosed, stripsTabs);
        if (i > 0)
        {
            configuration.Pending.Enqueue(result);
        }

        return i;
    }
}
