namespace DockerfileSecrets.Tests.Validation.WholeFindings;

/// <summary>What is found is said as a whole, word by word: place, message, other places, and what the fixes make of the file. Each sheet has the cases of one code.</summary>
public class WholeFindingTests
{
    [Fact]
    public void Findings_of_the_language() => FindingSheet.AssertFound("DFS0 language");

    [Fact]
    public void Findings_of_wrong_options() => FindingSheet.AssertFound("DFS10 mounts");

    [Fact]
    public void Findings_of_split_mounts() => FindingSheet.AssertFound("DFS105");

    [Fact]
    public void Findings_of_names_of_variables() => FindingSheet.AssertFound("DFS106");

    [Fact]
    public void Findings_of_frontends() => FindingSheet.AssertFound("DFS107");

    [Fact]
    public void Findings_of_paths_of_the_host() => FindingSheet.AssertFound("DFS108");

    [Fact]
    public void Findings_of_mounts_at_one_path() => FindingSheet.AssertFound("DFS201");

    [Fact]
    public void Findings_of_mounts_that_are_there_twice() => FindingSheet.AssertFound("DFS202");

    [Fact]
    public void Findings_of_ids_that_are_one() => FindingSheet.AssertFound("DFS203");

    [Fact]
    public void Findings_of_paths_that_are_not_expanded() => FindingSheet.AssertFound("DFS204");

    [Fact]
    public void Findings_of_files_that_the_user_cannot_read() => FindingSheet.AssertFound("DFS205");

    [Fact]
    public void Findings_of_files_that_everybody_reads() => FindingSheet.AssertFound("DFS206");

    [Fact]
    public void Findings_of_options_without_effect() => FindingSheet.AssertFound("DFS207");

    [Fact]
    public void Findings_of_mounts_that_nothing_reads() => FindingSheet.AssertFound("DFS208");

    [Fact]
    public void Findings_of_secrets_of_other_RUNs() => FindingSheet.AssertFound("DFS209");

    [Fact]
    public void Findings_of_near_misses() => FindingSheet.AssertFound("DFS210");

    [Fact]
    public void Findings_of_optional_secrets() => FindingSheet.AssertFound("DFS211");

    [Fact]
    public void Findings_of_secrets_required_here_and_there() => FindingSheet.AssertFound("DFS212");

    [Fact]
    public void Findings_of_variables_that_lose_their_value() => FindingSheet.AssertFound("DFS213");

    [Fact]
    public void Findings_of_the_exec_form() => FindingSheet.AssertFound("DFS214");

    [Fact]
    public void Findings_of_other_builders() => FindingSheet.AssertFound("DFS215");

    [Fact]
    public void Findings_of_ids_that_are_allowed() => FindingSheet.AssertFound("DFS216");

    [Fact]
    public void Findings_of_secrets_that_have_to_be_required() => FindingSheet.AssertFound("DFS217");

    [Fact]
    public void Findings_of_layers() => FindingSheet.AssertFound("DFS301");

    [Fact]
    public void Findings_of_commands_that_store() => FindingSheet.AssertFound("DFS302");

    [Fact]
    public void Findings_of_the_log() => FindingSheet.AssertFound("DFS303");

    [Fact]
    public void Findings_of_arguments_and_variables() => FindingSheet.AssertFound("DFS304");

    [Fact]
    public void Findings_of_arguments_that_are_mounted_too() => FindingSheet.AssertFound("DFS305");

    [Fact]
    public void Findings_of_what_is_written_down() => FindingSheet.AssertFound("DFS306");

    [Fact]
    public void Findings_of_URLs() => FindingSheet.AssertFound("DFS307");

    [Fact]
    public void Findings_of_copied_files() => FindingSheet.AssertFound("DFS308");

    [Fact]
    public void Findings_of_late_removals() => FindingSheet.AssertFound("DFS309");

    [Fact]
    public void Findings_of_files_that_cross_stages() => FindingSheet.AssertFound("DFS310");

    [Fact]
    public void Findings_of_broad_copies() => FindingSheet.AssertFound("DFS311");

    [Fact]
    public void Findings_of_ssh() => FindingSheet.AssertFound("DFS312");

    [Fact]
    public void Findings_of_triggers() => FindingSheet.AssertFound("DFS313");

    [Fact]
    public void Findings_of_scripts_that_are_not_followed() => FindingSheet.AssertFound("DFS314");

    [Fact]
    public void Findings_of_supplies() => FindingSheet.AssertFound("DFS4 supplies");

    [Fact]
    public void Every_rule_has_a_sheet() => Assert.All(
        SecretValidator.Rules,
        rule => Assert.Contains(FindingSheet.Names, name => rule.Descriptor.Code.StartsWith(name.Split(' ')[0], StringComparison.Ordinal)));
}
