"""The main job from end to end: the story that the tests of this folder let happen."""

from tests.journeys import applying, hiring, vetting_form
from tests.journeys.hands import Hands
from tests.journeys.world import World


def tell(world: World, hr: Hands, asha: Hands) -> None:
    """HR publishes, an applicant is stopped by a gap, fills it and sends, HR opens it after closing."""
    hiring.publish_from_advert(hr)
    applying.find_the_vacancy(asha)
    applying.register(asha, world)
    applying.start(asha)
    applying.write_the_employer_s_part(asha)
    vetting_form.fill_in_the_vetting_form(asha, world.today)
    vetting_form.be_stopped_by_the_gap(asha)
    vetting_form.fill_the_gap(asha)
    reference = applying.sign_and_send(asha, world)
    hiring.see_the_queue(hr, reference)
    applying.see_the_status(asha, reference)
    applying.withdraw_another(asha)
    world.close()
    hiring.open_the_application(hr, reference)
