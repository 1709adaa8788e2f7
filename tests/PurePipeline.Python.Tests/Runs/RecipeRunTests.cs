using PurePipeline.Numerics;

namespace PurePipeline.Python.Tests.Runs;

public class RecipeRunTests
{
    private const string Script = """
        import torch, math
        from PIL import Image
        import numpy as np
        img = Image.open('imgs/profile6.jpg')
        width, height = img.size
        scale = 0.6
        sw, sh = math.ceil(width * scale), math.ceil(height * scale)
        img = img.resize((sw, sh), Image.BILINEAR)
        img = np.asarray(img, 'float32')
        # preprocess it
        img = img.transpose((2, 0, 1))
        img = np.expand_dims(img, 0)
        img = (img - 127.5) * 0.0078125
        img = torch.from_numpy(img)
        """;

    [Fact]
    public void A_script_and_the_same_lines_in_a_function_give_the_same()
    {
        string body = Script[(Script.IndexOf("img = Image", StringComparison.Ordinal))..].Replace("'imgs/profile6.jpg'", "path", StringComparison.Ordinal);
        string function = Script[..Script.IndexOf("img = Image", StringComparison.Ordinal)]
            + "def preprocess(path):\n    " + body.ReplaceLineEndings("\n    ").TrimEnd() + "\n    return img\n";
        Assert.Equal(Run(Script).Sha256(), Run(function).Sha256());
        Assert.Equal([1, 3, 84, 113], Run(Script).Shape.ToArray());
    }

    [Fact]
    public void Files_and_bytes_give_the_same() =>
        Assert.Equal(Run(Script).Sha256(), Recipe.Parse(Script, "script.py").Run(TestPicture.Path).Sha256());

    [Fact]
    public void One_recipe_runs_on_many_threads()
    {
        Recipe recipe = Recipe.Parse(Script, "script.py");
        string expected = recipe.Run(TestPicture.Path).Sha256();
        Assert.All(
            Enumerable.Range(0, 16).AsParallel().Select(_ => recipe.Run(TestPicture.Path).Sha256()),
            sha256 => Assert.Equal(expected, sha256));
    }

    // The address of a model card's example is the picture that is given, like a script's path.
    [Theory]
    [InlineData("import requests\nimg = Image.open(requests.get('https://a.b/c.jpg', stream=True).raw)")]
    [InlineData("import requests\nfrom io import BytesIO\nimg = Image.open(BytesIO(requests.get('https://a.b/c.jpg').content))")]
    [InlineData("from urllib.request import urlopen\nimg = Image.open(urlopen('https://a.b/c.jpg'))")]
    [InlineData("import urllib\ntry: urllib.URLopener().retrieve('https://a.b/c.jpg', 'c.jpg')\nexcept: urllib.request.urlretrieve('https://a.b/c.jpg', 'c.jpg')\nimg = Image.open('c.jpg')")]
    public void An_address_stands_for_the_picture(string script) => Assert.Equal(
        Run("from PIL import Image\nimg = Image.open('c.jpg')").Sha256(),
        Run($"from PIL import Image\n{script}").Sha256());

    [Fact]
    public void A_script_that_calls_preprocess_itself_is_run_as_preprocess() => Assert.Equal(
        [10, 20, 3],
        Run("""
            from PIL import Image
            def preprocess(path):
                return Image.open(path).resize((20, 10))
            x = preprocess('test.jpg')
            if __name__ == '__main__':
                print(undefined)
            """).Shape.ToArray());

    [Fact]
    public void The_last_assignment_counts_wherever_it_stands() => Assert.Equal(
        [5, 5],
        Run("""
            from PIL import Image
            import numpy as np
            with Image.open('a.jpg') as img:
                img = img.convert('L')
            for i in range(3):
                x = 1
                if i == 2:
                    a, b = 0, np.asarray(img)[:5, :5]
            """).Shape.ToArray());

    [Fact]
    public void In_place_changes_are_seen_by_whoever_shares_the_elements() => Assert.Equal(
        [1, 12, 3, 4],
        Run("""
            import numpy as np
            a = np.array([1, 2, 3, 4])
            b = a
            b[1:2] += 10
            view = a[2:]
            c = a.copy()
            c -= 100
            a = b
            """).ToArray<long>());

    [Fact]
    public void A_picture_that_cannot_be_read_is_a_picture_error() => Assert.Throws<PictureException>(
        () => Recipe.Parse(Script, "script.py").Run(new byte[] { 1, 2, 3 }, "bad.jpg").ToBytes());

    [Fact]
    public void A_run_can_be_cancelled() => Assert.Throws<OperationCanceledException>(() =>
        Recipe.Parse("while True: pass", "loop.py").Run(
            TestPicture.Bytes, TestPicture.Name, new RecipeOptions { Cancellation = new CancellationToken(canceled: true) }));

    // 65,536 contours of one point each: 64 KiB of pixels, but many times that of contours.
    [Fact]
    public void Contours_count_while_they_are_found()
    {
        Recipe recipe = Recipe.Parse(
            "import cv2\nimport numpy as np\na = np.zeros((512, 512), np.uint8)\na[::2, ::2] = 1\nc, _ = cv2.findContours(a, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)\nx = np.array([len(c)])",
            "dots.py");
        Assert.Equal([65536], recipe.Run(TestPicture.Bytes, TestPicture.Name).ToArray<long>());
        RecipeException error = Assert.Throws<RecipeException>(
            () => recipe.Run(TestPicture.Bytes, TestPicture.Name, new RecipeOptions { MaxArrayBytes = 16 << 20 }));
        Assert.Contains("arrays take more than", error.Message, StringComparison.Ordinal);
    }

    // Python's cv2 4.6 and 4.10 give None.
    [Fact]
    public void No_points_have_no_hull_and_no_approximation() => Assert.Equal(
        [1, 1, 1],
        Run("""
            import cv2
            import numpy as np
            p = np.zeros((0, 1, 2), np.int32)
            found = [cv2.approxPolyDP(p, 1, True), cv2.convexHull(p), cv2.convexHull(p, returnPoints=False)]
            x = np.array([int(f is None) for f in found])
            """).ToArray<long>());

    [Theory]
    [InlineData("cv2.approxPolyDP(p, 1, True, p)")]
    [InlineData("cv2.convexHull(p, hull=p)")]
    [InlineData("cv2.boxPoints(((1, 2), (3, 4), 5), p)")]
    [InlineData("cv2.estimateAffine2D(p, p, inliers=p)")]
    public void Arrays_to_write_points_into_are_refused(string call) => Assert.Throws<RecipeException>(
        () => Run($"import cv2\nimport numpy as np\np = np.array([[[1, 2]], [[3, 4]], [[9, 1]]], np.float32)\nx = {call}"));

    private static NdArray Run(string recipe) => Recipe.Parse(recipe, "recipe.py").Run(TestPicture.Bytes, TestPicture.Name);
}
