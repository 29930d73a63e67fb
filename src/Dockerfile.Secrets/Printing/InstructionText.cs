using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Printing;

/// <summary>Puts the text of an instruction together: keyword, flags, arguments, heredoc.</summary>
internal sealed class InstructionText(string keyword, char escape)
{
    private readonly StringBuilder _text = new(keyword);
    private readonly List<(string Name, string? Value)> _flags = [];

    /// <summary>What was written as flags, to compare with what is read.</summary>
    public IReadOnlyList<(string Name, string? Value)> Flags => _flags;

    public char Escape { get; } = escape;

    public InstructionText Flag(string name, string? value)
    {
        if (value is not null)
        {
            AddFlag(name, value);
        }

        return this;
    }

    public InstructionText Flag(string name, bool isSet)
    {
        if (isSet)
        {
            AddFlag(name, null);
        }

        return this;
    }

    public InstructionText Flag(string name, int? value) => Flag(name, value?.ToString(CultureInfo.InvariantCulture));

    public InstructionText FlagEach(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            AddFlag(name, value ?? throw new ArgumentException($"A value of --{name} is null.", nameof(values)));
        }

        return this;
    }

    /// <summary>Adds what stands behind keyword and flags.</summary>
    public InstructionText Arguments(string text)
    {
        // A bare `--` ends the flags: what follows is no flag, whatever it looks like.
        _text.Append(text.StartsWith("--", StringComparison.Ordinal) ? " -- " : " ").Append(text);
        return this;
    }

    /// <summary>Adds the body of a heredoc and the name that ends it.</summary>
    public InstructionText Body(string content, string name)
    {
        _text.Append('\n').Append(content).Append(name).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    private void AddFlag(string name, string? value)
    {
        _flags.Add((name, value));
        _text.Append(' ').Append(FlagText.Of(name, value, Escape));
    }
}
