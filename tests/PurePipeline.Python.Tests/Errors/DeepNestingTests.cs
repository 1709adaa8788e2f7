namespace PurePipeline.Python.Tests.Errors;

/// <summary>
/// Files built to overflow the stack, or to be busy for ever in a single step, end in an error, on threads with little stack too.
/// </summary>
public class DeepNestingTests
{
    public static TheoryData<string> Recipes =>
    [
        "x = " + Repeat("-", 100_000) + "1",
        "x = " + Repeat("not ", 100_000) + "1",
        "x = " + Repeat("1 + ", 100_000) + "1",
        "x = " + Repeat("2 ** ", 50_000) + "1",
        "x = a" + Repeat(".b", 100_000),
        "x = " + Repeat("lambda: ", 50_000) + "1",
        "x = " + Repeat("1 if 1 else ", 50_000) + "1",
        Repeat("if 1:\n", 1) + Nested(200),
        "if 0: pass\n" + Repeat("elif 0: pass\n", 50_000),
        "x = []\nfor i in range(100000):\n    x = [x]\ny = x == [x]\nz = str(x)",
        "f = lambda n: f(n + 1)\nf(0)",
        "x = []\nx.append(x)\ny = x == [x]",
        "x = 1\nfor i in range(100000):\n    x = (lambda v: lambda: v)(x)\n",
        "x = {}\nfor i in range(100000):\n    x = {1: x}\ny = repr(x)",
        "a = b = 1\nfor i in range(60):\n    a, b = [a, a], [b, b]\nc = a == b",
        "t = (1,)\nfor i in range(60):\n    t = (t, t)\nd = {t: 1}",
        "x = [0] * 1000000\ny = [0] * 1000000\nwhile x == y:\n    z = repr(x)",
        "s = 'a' * 1000000\nwhile s.strip() or s[0]:\n    n = len(s)",
        "import numpy as np\nx = []\nx.append(x)\ny = np.array(x)",
    ];

    [Theory]
    [MemberData(nameof(Recipes), DisableDiscoveryEnumeration = true)]
    public void Ends_in_an_error(string recipe)
    {
        Exception? error = null;
        Thread thread = new(() => error = Record.Exception(() => Recipe.Parse(recipe, "deep.py").Run(TestPicture.Bytes, TestPicture.Name)), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.IsType<RecipeException>(error);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Nested(int depth) => string.Concat(Enumerable.Range(0, depth).Select(i => new string(' ', i + 1) + "if 1:\n"));
}
