using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Tests.Language;

public class LanguageTests
{
    [Theory]
    [InlineData("values.txt")]
    [InlineData("numbers.txt")]
    [InlineData("programs.txt")]
    [InlineData("classes.txt")]
    [InlineData("modules.txt")]
    [InlineData("errors.txt")]
    public void Every_case_ends_as_in_Python(string table)
    {
        List<string> wrong = [];
        foreach ((string program, string expected, int line) in LanguageTable.Read(table))
        {
            string actual = Result(program);
            if (actual != expected)
            {
                wrong.Add($"{table}:{line}\n{program}\n  Python:       {expected}\n  PurePipeline: {actual}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} cases differ.\n{string.Join('\n', wrong)}");
    }

    // The value of the program's last line, or the exception it ends with.
    private static string Result(string program)
    {
        int last = program.LastIndexOf('\n') + 1;
        try
        {
            Interpreter run = Recipe.Parse($"{program[..last]}_ = ({program[last..].Trim()})\n", "case.py").RunModule();
            return run.Locate(() => Representation.Repr(run.Module.Find("_")!));
        }
        catch (RecipeException error)
        {
            return error.Problem;
        }
    }
}
