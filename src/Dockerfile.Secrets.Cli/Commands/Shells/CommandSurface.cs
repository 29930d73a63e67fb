using System.Collections.Immutable;
using System.CommandLine;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Commands.Shells;

/// <summary>A command as shells and the manual see it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it does, in one line.</param>
/// <param name="Argument">What stands behind the options; <see langword="null"/> for none.</param>
/// <param name="Options">Its options, those of every command last.</param>
internal sealed record CommandSurface(string Name, string Description, ValueSurface? Argument, ImmutableArray<OptionSurface> Options)
{
    public static ImmutableArray<CommandSurface> Of(Command root) =>
        [.. root.Subcommands.Where(command => !command.Hidden).Select(command => Of(command, root))];

    private static CommandSurface Of(Command command, Command root) => new(
        command.Name,
        command.Description ?? "",
        command.Arguments is [var argument] ? ValueSurface.Of(argument.HelpName ?? argument.Name, argument.Arity.MaximumNumberOfValues > 1) : null,
        [.. command.Options.Concat(root.Options.Where(option => option.Recursive)).Where(option => !option.Hidden).Select(OptionSurface.Of)]);
}

/// <summary>An option.</summary>
/// <param name="Names">The long name first.</param>
/// <param name="Description">What it does, in one line.</param>
/// <param name="Value">What stands behind it; <see langword="null"/> for nothing.</param>
internal sealed record OptionSurface(ImmutableArray<string> Names, string Description, ValueSurface? Value)
{
    public static OptionSurface Of(Option option) => new(
        [option.Name, .. option.Aliases.Where(alias => alias != "-?")],
        option.Description ?? "",
        option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? null : ValueSurface.Of(option.HelpName ?? option.Name, false));
}

/// <summary>What an argument or an option takes.</summary>
/// <param name="Name">What help calls it.</param>
/// <param name="Kind">What a shell can offer.</param>
/// <param name="Words">The values that there are; empty when there are too many to name.</param>
/// <param name="IsRepeated">Whether several may stand there.</param>
internal sealed record ValueSurface(string Name, ValueKind Kind, ImmutableArray<string> Words, bool IsRepeated)
{
    public static ValueSurface Of(string name, bool isRepeated) => name switch
    {
        "RULE" => new(name, ValueKind.Word, [.. RuleNames.All.Select(d => d.Code).Distinct()], isRepeated),
        "DIR" or "CONTEXT" => new(name, ValueKind.Directory, [], isRepeated),
        _ when name.Contains("FILE", StringComparison.Ordinal) && !name.Contains('=', StringComparison.Ordinal) => new(name, ValueKind.File, [], isRepeated),
        "PATH" or "PLAN.json" or "IMAGE" => new(name, ValueKind.File, [], isRepeated),
        _ when name.Contains('|', StringComparison.Ordinal) && !name.Contains('=', StringComparison.Ordinal) => new(name, ValueKind.Word, [.. name.Split('|')], isRepeated),
        _ => new(name, ValueKind.Free, [], isRepeated),
    };
}

/// <summary>What a shell can offer for a value.</summary>
internal enum ValueKind
{
    /// <summary>Nothing: it is not known before.</summary>
    Free,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>A file or directory.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,
}
