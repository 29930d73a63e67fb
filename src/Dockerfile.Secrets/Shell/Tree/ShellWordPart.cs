using System.Collections.Immutable;

namespace DockerfileSecrets.Shell;

/// <summary>A part of a word.</summary>
internal abstract class ShellWordPart(TextSpan span) : ShellNode(span)
{
    /// <summary>What the part says when it is constant; else <see langword="null"/>.</summary>
    public virtual string? ConstantValue => null;

    /// <summary>Whether it is quoting of any kind.</summary>
    public virtual bool IsQuoted => false;

    internal static string? ConstantOf(ImmutableArray<ShellWordPart> parts)
    {
        switch (parts.Length)
        {
            case 0: return "";
            case 1: return parts[0].ConstantValue;
        }

        var values = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].ConstantValue is not { } value)
            {
                return null;
            }

            values[i] = value;
        }

        return string.Concat(values);
    }
}
