using System.Globalization;

namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that print what they read, in the same words or encoded.</summary>
internal static class Filters
{
    /// <summary>Commands that print their files (or standard input), and which options take a value.</summary>
    private static readonly (string Names, string TakingValue)[] Tools =
    [
        ("cat tac rev nl expand unexpand strings dos2unix unix2dos more less bat zcat bzcat xzcat uudecode", "-T -o --output"),
        ("head tail", "-n -c --lines --bytes"),
        ("sort", "-k -t -S -T -o --output --key --field-separator"),
        ("uniq", "-f -s -w"),
        ("cut", "-d -f -c -b --delimiter --fields --characters --bytes"),
        ("paste column fold fmt pr", "-d -w -s -c"),
        ("base64 base32 basenc", "-w --wrap"),
        ("xxd od hexdump", "-l -s -c -g -n -e -A -j -N -t -w"),
        ("iconv", "-f -t"),
    ];

    /// <summary>Classes of characters that most of a secret is made of.</summary>
    private static readonly string[] Classes = ["[:alnum:]", "[:alpha:]", "[:print:]", "[:graph:]", "[:lower:]"];

    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        .. Tools.Select(tool => (tool.Names, (CommandModel)(call => Pass(call, tool.TakingValue)))),
        ("tr", Translate),
        ("tee", Tee),
        ("sponge", Sponge),
        ("envsubst", call => Through(call, Substitute(call))),
        ("openssl", OpenSsl),
    ];

    private static ExitStatus Pass(CommandCall call, string takingValue)
    {
        var options = call.Sort(takingValue);
        var output = options.Get("-o", "--output");
        var content = PartOf(call.Name, options, Gather(call, options.Operands));
        if (output is { } file)
        {
            call.Write(file.Value, content);
            return ExitStatus.Expected;
        }

        return Through(call, content);
    }

    /// <summary>What is left where a command takes a part that holds no secret: the names of a listing of variables, a few characters.</summary>
    private static FlowValue PartOf(string name, CommandOptions options, FlowValue content)
    {
        if (name == "cut" && options.Get("-d", "--delimiter")?.Text is [var sign] && options.Get("-f", "--fields")?.Text == "1")
        {
            return content.BeforeIn(sign);
        }

        var count = name switch
        {
            "head" or "tail" => options.Get("-c", "--bytes")?.Text.TrimStart('-'),
            "cut" => options.Get("-c", "-b", "--characters", "--bytes")?.Text.Split('-')[^1],
            _ => null,
        };
        return IsFew(count) ? content.WithoutSecret() : content;
    }

    /// <summary>Whether a number says that a few characters are taken.</summary>
    public static bool IsFew(string? count) => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= FlowValue.FewCharacters;

    /// <summary>What the files hold, one behind the other; standard input when there are none.</summary>
    public static FlowValue Gather(CommandCall call, IReadOnlyList<FlowArgument> files)
    {
        if (files.Count == 0)
        {
            return call.Input;
        }

        var all = FlowValue.Empty;
        foreach (var file in files)
        {
            all = all.Append(call.Read(file));
        }

        return all;
    }

    private static ExitStatus Through(CommandCall call, FlowValue content)
    {
        // Cutting, turning round and encoding leave a secret one; of other text nothing is known afterwards, unless it is not touched at all.
        call.Print(call.Name == "cat" || (content.Constant is not null && call.Name is "head" or "tail" or "sort" or "uniq") ? content : content.Content());
        return ExitStatus.Expected;
    }

    /// <summary><c>tr a-z '*'</c> leaves nothing of a secret but its length; <c>tr '\n' ' '</c> leaves all of it.</summary>
    private static ExitStatus Translate(CommandCall call)
    {
        var options = call.Sort();
        var isMask = !options.Has("-d") && options.Operands is [{ Text: var from }, { Text.Length: 1 }]
            && (options.Has("-c", "-C", "--complement") ? from.Length <= 2 : from.Contains("a-z", StringComparison.Ordinal) || Array.Exists(Classes, c => from.Contains(c, StringComparison.Ordinal)));
        return Through(call, isMask ? call.Input.WithoutSecret() : call.Input);
    }

    private static ExitStatus Tee(CommandCall call)
    {
        var options = call.Sort();
        foreach (var file in options.Operands)
        {
            call.Write(file.Value, call.Input, options.Has("-a", "--append"));
        }

        call.Print(call.Input);
        return ExitStatus.Expected;
    }

    private static ExitStatus Sponge(CommandCall call)
    {
        foreach (var file in call.Sort().Operands)
        {
            call.Write(file.Value, call.Input);
        }

        return ExitStatus.Expected;
    }

    /// <summary>Puts exported variables into the text: all of them, or those that its word names.</summary>
    private static FlowValue Substitute(CommandCall call)
    {
        var result = call.Input;
        var template = call.Input.Text;
        var limited = call.Sort().Operands is [var names, ..] ? names.Text : null;
        foreach (var (name, variable) in call.State.Variables)
        {
            if (variable is { IsExported: true, Value.IsSecret: true } && Mentions(limited, name) && Mentions(FlowValue.HasMark(template) ? null : template, name))
            {
                call.Machine.Touch(call.State, name, call.Span);
                result = result.Append(variable.Value.Then(call.Span, "put into the text by `envsubst`"));
            }
        }

        return result;
    }

    private static bool Mentions(string? text, string name) => text is null
        || text.Contains("$" + name, StringComparison.Ordinal) || text.Contains("${" + name, StringComparison.Ordinal);

    private static ExitStatus OpenSsl(CommandCall call)
    {
        if (call.Arguments is not [{ Text: "base64" or "enc" }, ..] || !call.Arguments.Any(a => a.Text is "base64" or "-base64" or "-a"))
        {
            return ExitStatus.Expected;
        }

        var options = CommandOptions.Sort(call.Arguments[1..], "-in -out");
        var content = (options.Get("-in") is { } input ? call.Read(input) : call.Input).Content();
        if (options.Get("-out") is { } output)
        {
            call.Write(output.Value, content);
        }
        else
        {
            call.Print(content);
        }

        return ExitStatus.Expected;
    }
}
