using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Commands.Shells;

/// <summary>The completion function of zsh, for a file <c>_dockerfile-secrets</c> in <c>fpath</c>, or to be sourced.</summary>
internal static class ZshCompletion
{
    public static void Write(TextWriter output, ImmutableArray<CommandSurface> commands)
    {
        output.WriteLine("#compdef dockerfile-secrets");
        output.WriteLine("_dockerfile_secrets() {");
        output.WriteLine("  local context state state_descr line");
        output.WriteLine("  typeset -A opt_args");
        output.WriteLine("  _arguments -C '(- *)--help[Show help]' '(- *)--version[Show the version]' '1: :->command' '*:: :->rest' && return");
        output.WriteLine("  case $state in");
        output.WriteLine("    command)");
        output.WriteLine("      local -a commands=(");
        foreach (var command in commands)
        {
            output.WriteLine($"        {Quoted($"{command.Name}:{command.Description}")}");
        }

        output.WriteLine("      )");
        output.WriteLine("      _describe command commands");
        output.WriteLine("      ;;");
        output.WriteLine("    rest)");
        output.WriteLine("      case $words[1] in");
        foreach (var command in commands)
        {
            output.WriteLine($"        {command.Name})");
            output.Write("          _arguments");
            foreach (var option in command.Options)
            {
                foreach (var name in option.Names)
                {
                    output.Write($" \\\n            {Quoted($"*{name}[{Escaped(option.Description)}]{(option.Value is { } value ? $":{Escaped(value.Name)}:{Action(value)}" : "")}")}");
                }
            }

            if (command.Argument is { } argument)
            {
                output.Write($" \\\n            {Quoted($"{(argument.IsRepeated ? "*" : "1")}:{Escaped(argument.Name)}:{Action(argument)}")}");
            }

            output.WriteLine();
            output.WriteLine("          ;;");
        }

        output.WriteLine("      esac");
        output.WriteLine("      ;;");
        output.WriteLine("  esac");
        output.WriteLine("}");
        output.WriteLine("if [ \"$funcstack[1]\" = \"_dockerfile-secrets\" ]; then");
        output.WriteLine("  _dockerfile_secrets \"$@\"");
        output.WriteLine("else");
        output.WriteLine("  compdef _dockerfile_secrets dockerfile-secrets");
        output.WriteLine("fi");
    }

    private static string Action(ValueSurface value) => value.Kind switch
    {
        ValueKind.Word => $"({string.Join(' ', value.Words)})",
        ValueKind.File => "_files",
        ValueKind.Directory => "_files -/",
        _ => " ",
    };

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
