using System.Collections.Immutable;

namespace DockerfileSecrets.Parsing;

/// <summary>The comments between the lines of a continued instruction.</summary>
internal static class InnerComments
{
    public static ImmutableArray<string> Of(in ElementText element)
    {
        if (!element.IsContinued)
        {
            return [];
        }

        var comments = new List<string>();
        new LogicalLineReader(element.Source, element.Full.Start, element.Escape, comments).Read();
        return [.. comments];
    }
}
