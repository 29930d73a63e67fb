namespace DockerfileSecrets.Cli.Output;

/// <summary>Colours for a terminal, or none, and how wide lines may be.</summary>
/// <param name="UsesColors">Whether escape sequences are written.</param>
/// <param name="Columns">How many columns there are; <see langword="null"/> when nobody said.</param>
internal readonly record struct TextStyle(bool UsesColors, int? Columns = null)
{
    private const int UsualRoom = 100;
    private const int NarrowestColumns = 60;

    public static TextStyle Plain => default;

    /// <summary>How many columns a cut line may take where <paramref name="taken"/> columns are used already. Where nobody said how many there are, the line has 100
    /// whatever stands before it; a terminal of less than 60 is one of 60, since less shows nothing.</summary>
    public int Room(int taken) => Columns is { } columns ? Math.Max(NarrowestColumns, columns) - taken : UsualRoom;

    /// <summary>Colours only for a terminal that can show them, or where they are asked for: <c>NO_COLOR</c> (no-color.org) switches them off, <c>FORCE_COLOR</c>
    /// (force-color.org) and <c>CLICOLOR_FORCE</c> (bixense.com/clicolors) switch them on, in this order.</summary>
    public static TextStyle For(bool isTerminal) => For(isTerminal, Environment.GetEnvironmentVariable);

    internal static TextStyle For(bool isTerminal, Func<string, string?> variable) => new(
        string.IsNullOrEmpty(variable("NO_COLOR")) && (IsAsked(variable("FORCE_COLOR")) || IsAsked(variable("CLICOLOR_FORCE")) || (isTerminal && variable("TERM") is not "dumb")));

    private static bool IsAsked(string? value) => !string.IsNullOrEmpty(value) && value != "0";

    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Red(string text) => Wrap("1;31", text);

    public string Yellow(string text) => Wrap("1;33", text);

    public string Green(string text) => Wrap("1;32", text);

    public string Cyan(string text) => Wrap("36", text);

    private string Wrap(string code, string text) => UsesColors && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
