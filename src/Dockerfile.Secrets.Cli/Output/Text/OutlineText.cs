using System.Collections.Immutable;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>The tables of secrets and agents that <c>docker build --call=outline</c> prints, blanks at line ends left out.</summary>
/// <remarks>(BuildKit <c>frontend/subrequests/outline/types.go</c>, <c>PrintOutline</c>.) Several platforms stand behind each other.</remarks>
internal static class OutlineText
{
    private const int Gap = 3;

    public static void Write(TextWriter output, PlannedBuild build)
    {
        foreach (var planned in build.Targets)
        {
            var outline = OutlineView.Create(planned.Plan, planned.Target);
            if (build.Plans.Length > 1)
            {
                output.WriteLine($"PLATFORM: {planned.Plan.Subject.Platform}");
            }

            // Docker says nothing for a last stage without a name, but here it would seem to belong to the stage before.
            if ((planned.Title ?? (build.HasAllTargets ? "(default)" : null)) is { } title)
            {
                output.WriteLine($"TARGET: {VisibleText.Of(title)}");
                output.WriteLine();
            }

            WriteTable(output, "SECRET", outline.Secrets);
            WriteTable(output, "SSH", outline.Ssh);
        }
    }

    private static void WriteTable(TextWriter output, string head, ImmutableArray<OutlineEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        var width = Math.Max(head.Length, entries.Max(entry => VisibleText.Of(entry.Id).Length)) + Gap;
        output.WriteLine(head.PadRight(width) + "REQUIRED");
        foreach (var entry in entries)
        {
            output.WriteLine((VisibleText.Of(entry.Id).PadRight(width) + (entry.Required ? "true" : "")).TrimEnd());
        }

        output.WriteLine();
    }
}
