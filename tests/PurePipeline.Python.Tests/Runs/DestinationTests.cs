using PurePipeline.Python.Tests.Golden;

namespace PurePipeline.Python.Tests.Runs;

/// <summary><c>dst</c> of OpenCV's functions. The recipes' assertions hold in OpenCV 4.6 and 4.10.</summary>
public class DestinationTests
{
    [Fact]
    public void Is_written_to_where_it_has_the_shape_and_type() => Run("""
        import cv2
        import numpy as np

        def preprocess(path):
            image = cv2.imread(path)
            h, w = image.shape[:2]
            turn = cv2.getRotationMatrix2D((w / 2, h / 2), 30, 0.8)
            expected = cv2.warpAffine(image, turn, (w, h))
            whole = np.zeros((h, w, 3), np.uint8)
            assert cv2.warpAffine(image, turn, (w, h), whole) is whole and (whole == expected).all()
            assert cv2.warpAffine(image, turn, (w, h), image) is image and (image == expected).all()
            small = np.zeros((10, 12, 3), np.uint8)
            assert cv2.resize(image, (12, 10), small) is small and (small == cv2.resize(image, (12, 10))).all()
            other = np.zeros((10, 12, 3), np.float32)
            assert cv2.resize(image, (12, 10), other) is not other and not other.any()
            flat = cv2.warpPerspective(image, np.eye(3), (12, 10), small, cv2.INTER_NEAREST)
            assert flat is small and (flat == image[:10, :12]).all()
            return flat
        """);

    [Fact]
    public void Is_nothing_if_it_is_a_number() => Run("""
        import cv2

        def preprocess(path):
            image = cv2.imread(path)
            linear = cv2.resize(image, (12, 10))
            for dst in (cv2.INTER_AREA, 3.0, (1,), (1, 2, 3, 4), True):
                assert (cv2.resize(image, (12, 10), dst) == linear).all()
            assert (cv2.GaussianBlur(image, (5, 5), 0, 3) == cv2.GaussianBlur(image, (5, 5), 0)).all()
            assert (cv2.cvtColor(image, cv2.COLOR_BGR2GRAY, 7) == cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)).all()
            return linear
        """);

    private static void Run(string recipe) => Assert.Equal(3, Recipe.Parse(recipe, "recipe.py").Run(GoldenFolder.Picture("profile.jpg")).Rank);
}
