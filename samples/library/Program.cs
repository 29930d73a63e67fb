using DockerfileSecrets;
using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.Images;

// Which secrets does a build need, is it given them, what is wrong, and did one stay in the image?
var folder = args is [var given] ? given : AppContext.BaseDirectory;
var path = Path.Combine(folder, "Dockerfile");
var document = DockerfileDocument.Parse(File.ReadAllText(path));

var plan = SecretPlanner.Plan(document, new PlanOptions { Target = "" });
foreach (var secret in plan.Targets[0].Secrets)
{
    Console.WriteLine($"needs {secret.Id}: {(secret.Required ? "required" : "optional")}, --secret {secret.SuggestedSource}");
}

var compose = Path.Combine(folder, "compose.yaml");
var build = ComposeFile.Read(compose, File.ReadAllText(compose)).Find("api");
var match = SupplyMatch.Compare(plan, build!.Supply);
Console.WriteLine($"compose.yaml gives {(match.IsEnough ? "enough" : "too little")}");
foreach (var message in match.Needs.SelectMany(need => need.Messages))
{
    Console.WriteLine($"  {message}");
}

foreach (var finding in SecretValidator.Validate(document).Diagnostics)
{
    Console.WriteLine($"{document.Text.GetPosition(finding.Span.Start)}: {finding.Severity} {finding.Code}: {finding.Message}");
}

var corrected = DocumentFixer.Fix(document, new ValidationOptions(), includeUnsafe: true);
Console.WriteLine($"{corrected.Applied.Length} can be fixed");

try
{
    var image = ImageSource.Parse("oci:" + Path.Combine(folder, "image"));
    var found = ImageScanner.Scan(image, [SecretValue.Create("npm_token", "a value that no image has"u8.ToArray())]).Findings;
    Console.WriteLine($"{found.Length} in the image");
}
catch (ImageUnreadableException e)
{
    Console.WriteLine($"no image: {e.Message}");
}
