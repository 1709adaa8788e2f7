using System.Text;

namespace PurePipeline.Python.Tests.Runs;

/// <summary>Recipes with tokens changed at random end in a result or in an error that names them, never in anything else.</summary>
public class RecipeFuzzTests
{
    private static readonly string[] s_words =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ".", "=", "-", "+", "*", "**", "/", "//", "%", "<", "==", "@", "~", ";", "\n", "\n    ", "    ", "\t", "#", "\\",
        "'", "\"", "'''", "f'{", "}'", "r'", "b'", "0", "1", "-1", "2", "0.5", "1e308", "1e-308", "10**30", "0x7fffffffffffffff", "None", "True", "...", "''",
        "def ", "try:\n  ", "except: ", "finally: ", "raise ", "return ", "lambda x: ", "for i in ", "in ", "not ", "is ", "if ", "else ", "while ", "with ", "as ", "import ", "from ", "del ", "global ",
        "img", "np", "torch", "cv2", "Image", "math", "width", "x", "path", "range(9)", "len(", "int(", "tuple(", "sorted(", "np.array(", "np.zeros(", "[::-1]", "[0]",
        ".shape", ".T", ".dtype", ".float()", ".transpose(", ".reshape(", ".resize(", ".convert('L')", ".squeeze()", ".sub_(", ".copy()", ".astype('uint8')", "*[1, 2]",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Never_crashes_hangs_or_escapes(int seed)
    {
        Random random = new(seed);
        string[] recipes = [.. Directory.GetFiles(Golden.GoldenFolder.Recipe(""), "*.py").Order().Select(File.ReadAllText)];
        RecipeOptions options = new() { MaxSteps = 20_000, MaxRecursion = 100, MaxArrayBytes = 64 << 20 };
        for (int i = 0; i < 2000; i++)
        {
            string recipe = Mutate(random, recipes[random.Next(recipes.Length)], random.Next(1, 6));
            Exception? error = Record.Exception(() => Recipe.Parse(recipe, "fuzz.py").Run(TestPicture.Bytes, TestPicture.Name, options).ToBytes());
            Assert.True(error is null or RecipeException or PictureException, $"seed {seed}, round {i}:\n{recipe}\n--> {error}");
        }
    }

    private static string Mutate(Random random, string recipe, int changes)
    {
        StringBuilder text = new(recipe);
        for (int i = 0; i < changes; i++)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(0, 8), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, s_words[random.Next(s_words.Length)]);
                    break;
                case 2:
                    text.Remove(at, length).Insert(at, s_words[random.Next(s_words.Length)]);
                    break;
                default:
                    // A piece of the recipe itself somewhere else.
                    text.Insert(at, recipe.AsSpan(random.Next(recipe.Length - 8), 8));
                    break;
            }
        }

        return text.ToString();
    }
}
