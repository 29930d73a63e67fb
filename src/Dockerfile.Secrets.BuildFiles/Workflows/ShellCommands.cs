using System.Text;

namespace DockerfileSecrets.BuildFiles.Workflows;

/// <summary>Cuts a script into commands and words as far as a build command needs it: quotes, continued lines, comments, operators. A word
/// with anything that the shell puts in at run time is not known.</summary>
internal static class ShellCommands
{
    /// <summary>The commands; each word is null when it is not known.</summary>
    public static IEnumerable<List<string?>> Of(string script)
    {
        var command = new List<string?>();
        var word = new StringBuilder();
        var (inWord, isKnown) = (false, true);
        for (var i = 0; i < script.Length; i++)
        {
            var c = script[i];
            if (c == '\\' && i + 1 < script.Length)
            {
                i += script[i + 1] == '\r' && i + 2 < script.Length ? 2 : 1;
                if (script[i] != '\n')
                {
                    word.Append(script[i]);
                    inWord = true;
                }
            }
            else if (c is '\'')
            {
                var end = script.IndexOf('\'', i + 1);
                end = end < 0 ? script.Length : end;
                word.Append(script, i + 1, end - i - 1);
                isKnown &= !word.ToString().Contains("${{", StringComparison.Ordinal);
                (inWord, i) = (true, end);
            }
            else if (c is '"')
            {
                for (i++; i < script.Length && script[i] != '"'; i++)
                {
                    i += script[i] == '\\' && i + 1 < script.Length && script[i + 1] is '"' or '\\' or '$' or '`' ? 1 : 0;
                    isKnown &= script[i] is not ('$' or '`') || script[i - 1] == '\\';
                    word.Append(script[i]);
                }

                inWord = true;
            }
            else if (c is ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>')
            {
                if (inWord)
                {
                    command.Add(isKnown ? word.ToString() : null);
                    word.Clear();
                    (inWord, isKnown) = (false, true);
                }

                if (c is not (' ' or '\t' or '\r' or '<' or '>') && command.Count > 0)
                {
                    yield return command;
                    command = [];
                }
            }
            else if (c == '#' && !inWord)
            {
                var end = script.IndexOf('\n', i);
                i = end < 0 ? script.Length : end - 1;
            }
            else
            {
                isKnown &= c is not ('$' or '`' or '*' or '?' or '[');
                word.Append(c);
                inWord = true;
            }
        }

        if (inWord)
        {
            command.Add(isKnown ? word.ToString() : null);
        }

        if (command.Count > 0)
        {
            yield return command;
        }
    }
}
