using System.Text.Json;

namespace DockerfileSecrets.Tests.Planning;

/// <summary>What is said of a text that is no plan document.</summary>
public class PlanDocumentErrorTests
{
    private const string Begin = "The text is no plan document: ";
    private const string Text = "FROM a AS x\nARG T\nRUN --mount=type=secret,id=$T,required --mount=type=secret true\n";

    private static readonly string Plan = SecretPlanner.Plan(DockerfileDocument.Parse(Text)).ToJson();

    /// <summary>What is replaced in a document, by what, and the message.</summary>
    [Theory]
    [InlineData("\"stages\"", "\"Stages\"", "stages is missing.")]
    [InlineData("\"isImageKnown\": false", "\"isImageKnown\": false, \"extra\": 1", "extra is unknown.")]
    [InlineData("\"isImageKnown\": false", "\"isImageKnown\": null", "isImageKnown is null.")]
    [InlineData("\"isImageKnown\": false", "\"isImageKnown\": \"false\"", "isImageKnown is neither true nor false.")]
    [InlineData("\"required\": true", "\"required\": 1", "required is neither true nor false.")]
    [InlineData("\"index\": 0", "\"index\": \"0\"", "index is something else than it has to be.")]
    [InlineData("\"index\": 0", "\"index\": null", "index is null.")]
    [InlineData("\"index\": 0", "\"index\": 0.5", "index is no number that fits.")]
    [InlineData("\"index\": 0", "\"index\": 2147483648", "index is no number that fits.")]
    [InlineData("\"base\": null", "\"base\": false", "base is something else than it has to be.")]
    [InlineData("\"base\": null", "\"base\": 1e9999", "base is no number that fits.")]
    [InlineData("\"image\": \"a\"", "\"image\": 1", "image is something else than it has to be.")]
    [InlineData("\"name\": \"x\"", "\"name\": null", "name is null.")]
    [InlineData("\"mode\": 256", "\"mode\": -1", "mode is no number from 0 on.")]
    [InlineData("\"mode\": 256", "\"mode\": \"256\"", "mode is something else than it has to be.")]
    [InlineData("\"type\": \"Secret\"", "\"type\": \"secret\"", "type is not one of its values.")]
    [InlineData("\"type\": \"Secret\"", "\"type\": \"3\"", "type is not one of its values.")]
    [InlineData("\"type\": \"Secret\"", "\"type\": 3", "type is something else than it has to be.")]
    [InlineData("\"certainty\": \"Unresolved\"", "\"certainty\": null", "certainty is null.")]
    [InlineData("\"buildArguments\": []", "\"buildArguments\": [1]", "an item of an array is something else than it has to be.")]
    [InlineData("\"buildArguments\": []", "\"buildArguments\": [null]", "an item of an array is null.")]
    [InlineData("\"buildArguments\": []", "\"buildArguments\": {}", "buildArguments is something else than it has to be.")]
    [InlineData("\"buildArguments\": []", "\"buildArguments\": null", "buildArguments is null.")]
    [InlineData("\"dependencies\": []", "\"dependencies\": [true]", "dependencies is something else than it has to be.")]
    [InlineData("\"dependencies\": []", "\"dependencies\": [0.1]", "dependencies is no number that fits.")]
    [InlineData("\"implicit\": []", "\"implicit\": [[]]", "something that has to be an object is none.")]
    [InlineData("\"subject\": {", "\"subject\": [], \"other\": {", "subject is something else than it has to be.")]
    [InlineData("\"subject\": {", "\"subject\": null, \"other\": {", "subject is null.")]
    [InlineData("\"error\": {", "\"error\": 1, \"other\": {", "something that has to be an object is none.")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": \"1\"", "schemaVersion is no number.")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": null", "schemaVersion is no number.")]
    [InlineData("\"schemaVersion\": 1", "\"version\": 1", "it is no object with a schemaVersion.")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"plans\": 1", "plans is unknown.")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"plans\": [1, {}]", "plans is unknown.")]
    public void The_property_is_named(string old, string replacement, string expected)
    {
        Assert.Contains(old, Plan, StringComparison.Ordinal);
        var at = Plan.IndexOf(old, StringComparison.Ordinal);
        var broken = Plan[..at] + replacement + Plan[(at + old.Length)..];
        Assert.Equal(Begin + expected, Assert.Throws<JsonException>(() => SecretPlan.FromJson(broken)).Message);
    }

    [Theory]
    [InlineData("[]", "it is no object with a schemaVersion.")]
    [InlineData("1", "it is no object with a schemaVersion.")]
    [InlineData("{}", "it is no object with a schemaVersion.")]
    [InlineData("""{ "schemaVersion": 1 }""", "plans is missing.")]
    [InlineData("""{ "schemaVersion": 1, "plans": 1 }""", "plans is something else than it has to be.")]
    [InlineData("""{ "schemaVersion": 1, "plans": null }""", "plans is null.")]
    [InlineData("""{ "schemaVersion": 1, "plans": [1] }""", "something that has to be an object is none.")]
    [InlineData("""{ "schemaVersion": 1, "plans": [{}] }""", "schemaVersion is missing.")]
    [InlineData("""{ "schemaVersion": 1, "plans": [{ "schemaVersion": true }] }""", "schemaVersion is no number.")]
    [InlineData("""{ "schemaVersion": 1, "plans": [], "secrets": [{}] }""", "id is missing.")]
    [InlineData("""{ "schemaVersion": 1, "plans": [], "secrets": [], "ssh": [2] }""", "something that has to be an object is none.")]
    public void Of_merged_plans_too(string json, string expected) =>
        Assert.Equal(Begin + expected, Assert.Throws<JsonException>(() => MergedSecretPlan.FromJson(json)).Message);

    [Fact]
    public void A_text_that_is_no_JSON_is_told_with_its_place()
    {
        var exception = Assert.Throws<JsonException>(() => SecretPlan.FromJson("{ x"));
        Assert.StartsWith(Begin + "'x' is an invalid start of a property name.", exception.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<JsonException>(exception.InnerException);
    }

    [Fact]
    public void Half_a_pair_is_told_as_such()
    {
        const string expected = Begin + "half a surrogate pair is no text.";
        Assert.Equal(expected, Assert.Throws<JsonException>(() => SecretPlan.FromJson(Plan.Replace("\"x\"", "\"\\uD800\"", StringComparison.Ordinal))).Message);
        Assert.Equal(expected, Assert.Throws<JsonException>(() => SecretPlan.FromJson(Plan.Replace("\"x\"", "\"" + (char)0xD800 + "\"", StringComparison.Ordinal))).Message);
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("1.5", "1.5")]
    [InlineData("9999999999", "9999999999")]
    public void Another_version_is_told(string version, string shown) => Assert.Equal(
        $"The plan document has version {shown}; this library reads 1.",
        Assert.Throws<NotSupportedException>(() => SecretPlan.FromJson(Plan.Replace("\"schemaVersion\": 1", "\"schemaVersion\": " + version, StringComparison.Ordinal))).Message);
}
