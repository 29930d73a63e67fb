namespace DockerfileSecrets;

/// <summary>BuildKit's words for what is wrong with a word, and ours for what BuildKit does not limit.</summary>
internal static class ExpansionMessages
{
    public const string MissingClosingBrace = "syntax error: missing '}'";
    public const string MissingPatternSlash = "syntax error: missing '/' in ${}";
    public const string BadSubstitution = "syntax error: bad substitution";
    public const string UnterminatedSingleQuote = "unexpected end of statement while looking for matching single-quote";
    public const string UnterminatedDoubleQuote = "unexpected end of statement while looking for matching double-quote";
    public const string NotAllowedToBeUnset = "is not allowed to be unset";
    public const string NotAllowedToBeEmpty = "is not allowed to be empty";
    public const string NestingTooDeep = "variables are nested too deeply";
    public const string ValueTooLong = "the expanded value is too long";
    public const string TooManySteps = "the expansion takes too many steps";

    public static string UnsupportedModifier(string modifier) => $"unsupported modifier ({modifier}) in substitution";

    public static string InvalidPattern(string pattern, string escaped) =>
        $"invalid pattern ({pattern}) in substitution: invalid escape '\\{escaped}'";
}
