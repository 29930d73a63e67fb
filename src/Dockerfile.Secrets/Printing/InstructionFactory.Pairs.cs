using System.Collections.Immutable;
using DockerfileSecrets.Printing;

namespace DockerfileSecrets;

public static partial class InstructionFactory
{
    /// <summary>ENV: variables of the image. Each pair is written as <c>name="value"</c>.</summary>
    /// <param name="variables">One or more names with their values; a name may be anything without white space, quotes, escape characters and <c>=</c>.</param>
    /// <param name="expand">Whether <c>$NAME</c> in a value is a variable; else every dollar sign is escaped.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static EnvInstruction Env(IEnumerable<KeyValuePair<string, string>> variables, bool expand = true, char escapeCharacter = '\\')
    {
        ArgumentNullException.ThrowIfNull(variables);
        return Pairs<EnvInstruction>("ENV", variables, expand, escapeCharacter, read => read.Variables);
    }

    /// <summary>LABEL: metadata of the image. Each pair is written as <c>name="value"</c>.</summary>
    /// <param name="labels">One or more names with their values; a name may be anything without white space, quotes, escape characters and <c>=</c>.</param>
    /// <param name="expand">Whether <c>$NAME</c> in a value is a variable; else every dollar sign is escaped.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static LabelInstruction Label(IEnumerable<KeyValuePair<string, string>> labels, bool expand = true, char escapeCharacter = '\\')
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Pairs<LabelInstruction>("LABEL", labels, expand, escapeCharacter, read => read.Labels);
    }

    /// <summary>ARG: a variable that the build can be given.</summary>
    /// <param name="name">The name.</param>
    /// <param name="defaultValue">What it is when the build is not given one; <see langword="null"/> for none. Written in double quotes.</param>
    /// <param name="expand">Whether <c>$NAME</c> in the default is a variable; else every dollar sign is escaped.</param>
    /// <param name="escapeCharacter">The escape character of the file that it is for: <c>\</c> or <c>`</c>.</param>
    /// <returns>The instruction, with spans in a text of its own.</returns>
    /// <exception cref="ArgumentException">The values cannot be written so that the builder reads the same.</exception>
    public static ArgInstruction Arg(string name, string? defaultValue = null, bool expand = true, char escapeCharacter = '\\')
    {
        var value = defaultValue is null ? null : PairText.Quoted(defaultValue, expand, escapeCharacter);
        var word = PairText.Name(name, escapeCharacter) + (value is null ? "" : "=" + value);
        return PrintedInstruction.Read<ArgInstruction>(
            new InstructionText("ARG", escapeCharacter).Arguments(word),
            read => read.Declarations is [var only] && only.Name == name && only.Value == value);
    }

    private static T Pairs<T>(
        string keyword, IEnumerable<KeyValuePair<string, string>> pairs, bool expand, char escape, Func<T, ImmutableArray<NameValue>> view)
        where T : Instruction
    {
        string[] words = [.. pairs.Select(pair => PairText.Of(pair.Key, pair.Value, expand, escape))];
        return PrintedInstruction.Read<T>(
            new InstructionText(keyword, escape).Arguments(string.Join(' ', words)),
            read => view(read).Select(pair => $"{pair.Name}={pair.Value}").SequenceEqual(words, StringComparer.Ordinal));
    }
}
