namespace DockerfileSecrets.Flow.Models;

/// <summary>Commands that talk to servers. What they send stays out of the image; what they print of it may not.</summary>
internal static class Downloads
{
    private const string CurlTakingValue = "-H -o -u -d -X -A -b -c -e -E -F -K -m -T -w -x --header --output --user --data --data-raw --data-binary --data-urlencode "
        + "--request --user-agent --cookie --cookie-jar --referer --cert --form --config --max-time --upload-file --write-out --proxy --retry --retry-delay "
        + "--connect-timeout --key --cacert --oauth2-bearer --netrc-file --trace --trace-ascii --url --limit-rate --output-dir";

    public static IEnumerable<(string Names, CommandModel Model)> Models { get; } =
    [
        ("curl", Curl),
        ("wget", Wget),
        ("http https xh", Httpie),
    ];

    private static ExitStatus Curl(CommandCall call)
    {
        var options = call.Sort(CurlTakingValue);
        if (options.Has("-v", "--verbose"))
        {
            // The request's headers are shown, with the credentials of -u and of the URL in them; bodies are not.
            var shown = FlowValue.Empty;
            foreach (var word in options.GetAll("-H", "--header", "-u", "--user", "-b", "--cookie", "-A", "--user-agent", "--oauth2-bearer", "--url").Concat(options.Operands))
            {
                shown = shown.Append(Sent(call, word));
            }

            call.PrintError(shown);
        }

        foreach (var trace in options.GetAll("--trace", "--trace-ascii"))
        {
            if (trace.Text == "-")
            {
                call.Print(call.AllWords());
            }
            else
            {
                call.Write(trace.Value, call.AllWords());
            }
        }

        if (options.Get("-w", "--write-out") is { } format)
        {
            call.Print(format.Value);
        }

        return Answer(call, options.Get("-o", "--output"));
    }

    private static FlowValue Sent(CommandCall call, FlowArgument word) =>
        word.Text is ['@', _, ..] ? call.Read(word with { Value = word.Value.Map(t => t[1..]) }) : word.Value;

    private static ExitStatus Wget(CommandCall call)
    {
        var options = call.Sort("-O -o -P -T -t -U -e -i --header --output-document --output-file --directory-prefix --user --password --post-data --tries --timeout --user-agent");
        if (options.Has("-d", "--debug"))
        {
            call.PrintError(call.AllWords());
        }
        else if (!options.Has("-q", "--quiet", "-nv", "--no-verbose"))
        {
            // The URL is printed as it is requested, but wget hides a password in it; a query stays.
            foreach (var url in options.Operands.Where(o => o.Text.IndexOf('?', StringComparison.Ordinal) is var query and > 0 && o.Text.IndexOf(FlowValue.SecretMark, query) > 0))
            {
                call.PrintError(url.Value);
            }
        }

        return Answer(call, options.Get("-O", "--output-document"));
    }

    private static ExitStatus Httpie(CommandCall call)
    {
        if (call.Sort().Has("-v", "--verbose"))
        {
            call.Print(call.AllWords());
        }

        return Answer(call, call.Sort("-o --output").Get("-o", "--output"));
    }

    private static ExitStatus Answer(CommandCall call, FlowArgument? output)
    {
        if (output is { Text: not "-" } file)
        {
            call.Write(file.Value, FlowValue.Unknown);
        }
        else
        {
            call.Print(FlowValue.Unknown);
        }

        return ExitStatus.Expected;
    }
}
