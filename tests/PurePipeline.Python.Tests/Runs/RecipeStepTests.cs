using System.Globalization;
using System.Text;
using PurePipeline.Numerics;
using PurePipeline.Tests.Shared;

namespace PurePipeline.Python.Tests.Runs;

public class RecipeStepTests
{
    [Theory]
    [InlineData("mtcnn_pillow.py")]
    [InlineData("mtcnn_opencv.py")]
    [InlineData("opencv_rgb_224.py")]
    public void Every_library_call_is_reported(string recipe)
    {
        StringBuilder text = new();
        RecipeOptions options = new()
        {
            OnStep = step => text.Append(
                CultureInfo.InvariantCulture,
                $"{step.Line,3}  {step.Call}({step.Arguments}) -> {step.Value.DType.NumPyName()} {string.Join('x', step.Value.Shape.ToArray())}\n"),
        };
        Recipe.Load(Golden.GoldenFolder.Recipe(recipe)).Run(TestPicture.Bytes, TestPicture.Name, options);
        Snapshot.Verify(text.ToString(), Path.GetFileNameWithoutExtension(recipe));
    }
}
