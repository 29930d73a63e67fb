using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Yaml;

/// <summary>Reads the first document of a YAML text.</summary>
internal static class YamlText
{
    /// <summary>Nobody nests deeper by hand, and the tree is built by recursion.</summary>
    private const int MaxDepth = 100;

    /// <summary>The root; null for an empty text and for one that is wrong.</summary>
    public static (YamlNode? Root, TextSpan Span, string? Error) Read(string text)
    {
        try
        {
            if (IsTooDeep(text))
            {
                return (null, default, $"The file nests deeper than {MaxDepth} levels.");
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return (stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null, default, null);
        }
        catch (YamlException e)
        {
            var at = (int)Math.Min(Math.Max(e.Start.Index, 0), text.Length);
            return (null, new TextSpan(at, 0), $"The file is no valid YAML (line {e.Start.Line}): {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // What YamlDotNet throws, without a place, for some values without quotes and for an alias or an end where a value must be (found by fuzzing).
            return (null, default, "The file is no valid YAML: somewhere a value is missing or breaks off.");
        }
    }

    private static bool IsTooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current switch
            {
                MappingStart or SequenceStart => 1,
                MappingEnd or SequenceEnd => -1,
                _ => 0,
            };
            if (depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }
}
