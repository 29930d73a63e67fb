using System.Globalization;

namespace DockerfileSecrets.Cli.Output.Drawing;

/// <summary>The picture in words, for whoever does not see it.</summary>
internal static class GraphWords
{
    public static string Of(CardRow row) => row.Kind switch
    {
        CardRowKind.Stage when row.From is null => row.Title,
        CardRowKind.Stage => $"takes from stage {row.Title} by {row.Remark}",
        CardRowKind.Agent => $"ssh agent {row.Title} enters, {row.Remark}",
        CardRowKind.Leak => $"leak: {row.Title}, {row.Remark}",
        _ => $"secret {row.Title} enters, {row.Remark}",
    };

    public static string Sign(CardRowKind kind) => kind switch
    {
        CardRowKind.Leak => "leak",
        CardRowKind.Agent => "ssh agent",
        _ => "secret",
    };

    public static string Summary(IEnumerable<PlacedCard> cards)
    {
        var all = cards.Select(card => card.Shape.Card).ToArray();
        var rows = all.SelectMany(card => card.Rows).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(all.Length, "stage")}; {Count(rows.Count(row => row.Kind is CardRowKind.Secret or CardRowKind.Agent), "place")} where a secret or agent enters; {Count(rows.Count(row => row.Kind == CardRowKind.Leak), "leak")}.");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
