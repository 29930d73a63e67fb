using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Configuration;

/// <summary>A value of a TOML file, as far as a configuration uses TOML.</summary>
/// <param name="At">Where it stands.</param>
internal abstract record TomlValue(LinePosition At);

/// <summary>A string.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">What it says.</param>
internal sealed record TomlString(LinePosition At, string Text) : TomlValue(At);

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="IsTrue">Which of the two.</param>
internal sealed record TomlFlag(LinePosition At, bool IsTrue) : TomlValue(At);

/// <summary>A list.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Items">Its values.</param>
internal sealed record TomlList(LinePosition At, ImmutableArray<TomlValue> Items) : TomlValue(At);

/// <summary>A number or a date: no key of a configuration takes one.</summary>
/// <param name="At">Where it stands.</param>
internal sealed record TomlOther(LinePosition At) : TomlValue(At);

/// <summary>A table, written in any of TOML's ways.</summary>
/// <param name="At">Where it begins.</param>
internal sealed record TomlTable(LinePosition At) : TomlValue(At)
{
    /// <summary>What stands in it, in the order of the file.</summary>
    public List<TomlEntry> Entries { get; } = [];
}

/// <summary>A key of a table.</summary>
/// <param name="Key">The key.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Value">Its value.</param>
internal sealed record TomlEntry(string Key, LinePosition At, TomlValue Value);
